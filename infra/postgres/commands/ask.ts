import { join } from 'node:path';
import type { Node, Peer } from './node.ts';
import { type Ran, run } from './run.ts';

/** Milliseconds that a node has for an answer, connecting included. */
const patience = 5_000;

export type Question = { readonly database?: string; readonly deadline?: number };

/** psql at one of the nodes as the superuser: this host's over its socket, another one's over the mesh with the node's certificate. */
export function tryAsk(
  node: Node,
  peer: Peer,
  sql: string,
  { database = 'postgres', deadline = patience }: Question = {},
): Promise<Ran> {
  const where =
    peer.name === node.name
      ? `host=${node.socket} port=${peer.port}`
      : `host=${peer.address} port=${peer.port} connect_timeout=3 ${node.conninfo}`;
  const flags = ['--no-psqlrc', '--tuples-only', '--no-align', '--quiet', '--field-separator=\t'];
  const words = [program(node, 'psql'), ...flags, '--set=ON_ERROR_STOP=1', `--command=${sql}`];
  return run([...asServer(node), ...words, `${where} user=postgres dbname=${database}`], { deadline });
}

/** Rows of columns, as texts. @throws Error when the node does not answer or says no */
export async function ask(node: Node, peer: Peer, sql: string, question?: Question): Promise<string[][]> {
  const { code, output, complaint } = await tryAsk(node, peer, sql, question);
  if (code !== 0) throw new Error(`${peer.name}: ${complaint.trim()}`);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** Root becomes the server's user; a unit that is that user already has nobody to become. */
export const asServer = (node: Node): readonly string[] => (process.getuid?.() === 0 ? node.as : []);

export const program = (node: Node, name: string): string =>
  node.programs === '' ? name : join(node.programs, name);

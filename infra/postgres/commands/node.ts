import { readFileSync } from 'node:fs';

/** One of the database nodes, as every other one reaches it. Two of one group are a pair: one acts, the other stands by. */
export type Peer = {
  readonly name: string;
  readonly role: 'coordinator' | 'worker';
  readonly region: string;
  readonly group: number;
  readonly address: string;
  readonly port: number;
  /** The name of its replication slot at the other of its pair. */
  readonly slot: string;
  /** While this file exists on its host the server does not start. */
  readonly fence: string;
};

/** What the commands know of the host that they run on: node.nix makes this file. Paths are absolute, commands lists of words. */
export type Node = {
  readonly name: string;
  readonly peers: readonly Peer[];
  readonly data: string;
  /** Its own, as among its peers. */
  readonly fence: string;
  /** Where the local server's socket is. */
  readonly socket: string;
  /** What a connection to another node needs besides host, user and database. */
  readonly conninfo: string;
  /** What root puts before a command to run it as the server's user; may be empty. */
  readonly as: readonly string[];
  /** Where psql, pg_rewind and pg_basebackup are; empty: on the PATH. */
  readonly programs: string;
  readonly start: readonly string[];
  readonly stop: readonly string[];
  /** Where the watcher writes its metrics for the node exporter. */
  readonly metrics: string;
  /** Seconds without the standby after which the acting node asks for leave to go on alone. */
  readonly patience: number;
};

export const readNode = (): Node =>
  JSON.parse(readFileSync(process.env['TOAST_DATABASE_NODE'] ?? '/etc/toast/database.json', 'utf8'));

/** @throws Error when the inventory knows no such node */
export function peerNamed(node: Node, name: string): Peer {
  const found = node.peers.find((peer) => peer.name === name);
  if (found !== undefined) return found;
  throw new Error(
    `There is no database node ${name}. There are: ${node.peers.map((peer) => peer.name).join(', ')}.`,
  );
}

export const selfOf = (node: Node): Peer => peerNamed(node, node.name);

/** The other of its pair. @throws Error when it has none */
export function partnerOf(node: Node, peer: Peer): Peer {
  const found = node.peers.find(({ name, group }) => group === peer.group && name !== peer.name);
  if (found === undefined) throw new Error(`${peer.name} has no partner in the inventory.`);
  return found;
}

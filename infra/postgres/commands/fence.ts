import { existsSync, writeFileSync } from 'node:fs';
import { ask } from './ask.ts';
import { type Node, type Peer, selfOf } from './node.ts';
import { must } from './run.ts';
import { stateOf } from './state.ts';
import { until } from './until.ts';

/** Keeps this host's server down, now and after every reboot, until it is cloned anew. */
export async function fenceHere(node: Node, why: string): Promise<void> {
  if (!existsSync(node.fence)) writeFileSync(node.fence, `${new Date().toISOString()} ${why}\n`);
  await must(node.stop, { deadline: 90_000 });
  await until('the server stops', 60, async () => (await stateOf(node, selfOf(node))).is === 'silent');
}

/** Has another node write its own fence; its host stops the server for that (toast-fenced.path). */
export async function fencePeer(node: Node, peer: Peer, why: string): Promise<void> {
  if (peer.name === node.name) return fenceHere(node, why);
  await ask(node, peer, `copy (select '${why}') to '${peer.fence}'`);
  await until(`${peer.name} stops`, 90, async () => (await stateOf(node, peer)).is === 'silent');
}

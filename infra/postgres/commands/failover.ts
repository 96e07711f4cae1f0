import { marksOf } from './alone.ts';
import { enlist } from './enlist.ts';
import type { Node, Peer } from './node.ts';
import { type Promotion, promote } from './promote.ts';
import { stateOf } from './state.ts';

/** Every group acts in this region afterwards, the coordinator first. One that cannot does not keep the others. Returns their number. */
export async function failOver(
  node: Node,
  region: string,
  promotion: Promotion,
  say: (line: string) => void,
): Promise<number> {
  const targets = node.peers.filter((peer) => peer.region === region).toSorted((a, b) => a.group - b.group);
  if (targets.length === 0) throw new Error(`There is no database node in the region ${region}.`);
  const failed: Peer[] = [];
  for (const target of targets) {
    try {
      await promote(node, target, { ...promotion, workersFollow: true }, say);
    } catch (error) {
      failed.push(target);
      say(`${target.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  // What the first ones could not be told while the later ones were still away.
  const coordinator = targets.find(({ role }) => role === 'coordinator');
  if (coordinator !== undefined && !failed.includes(coordinator)) await enlist(node, coordinator, say);
  say(
    failed.length === 0
      ? `${region} acts for all groups`
      : `not promoted: ${failed.map(({ name }) => name).join(', ')}`,
  );
  return failed.length;
}

/** A line per node, for people. */
export async function describeNodes(node: Node): Promise<string[]> {
  return Promise.all(
    node.peers.map(async (peer) => {
      const [state, marks] = await Promise.all([stateOf(node, peer), marksOf(node, peer.group)]);
      const how = state.is === 'silent' ? `silent: ${state.why}` : `${state.is}, timeline ${state.timeline}`;
      return `${peer.name.padEnd(20)} group ${peer.group}  ${how}${marks.names.includes(peer.name) ? ', alone' : ''}`;
    }),
  );
}

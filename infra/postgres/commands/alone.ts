import { ask, tryAsk } from './ask.ts';
import type { Node, Peer } from './node.ts';

/*
 * Who acts without a standby, written down where it survives the loss of that node's region: in the other groups, each of which
 * waits for its own standby. A standby of a group that is marked lacks orders, and is not promoted (decision 25).
 */

const table = `create table if not exists toast_alone (
  group_number int primary key, name text not null, since timestamptz not null default now())`;

/** Whether the node acts and every commit of it is on its standby before it is acknowledged. */
const paired = `select not pg_is_in_recovery() and current_setting('synchronous_standby_names') <> ''
  and exists (select from pg_stat_replication where sync_state in ('sync', 'quorum'))`;

const others = (node: Node, group: number): Peer[] => node.peers.filter((peer) => peer.group !== group);

/** Marks the group in all others that are paired now. Returns the names of the nodes that have it and whose standby has it. */
export async function markAlone(node: Node, self: Peer, name = self.name): Promise<string[]> {
  const write = `${table}; insert into toast_alone values (${self.group}, '${name}')
    on conflict (group_number) do update set name = excluded.name`;
  const marked = await Promise.all(
    others(node, self.group).map(async (peer) => {
      const { output } = await tryAsk(node, peer, paired);
      if (output.trim() !== 't') return [];
      // A commit whose standby has just gone does not come back, and then does not count.
      const { code } = await tryAsk(node, peer, `set client_min_messages = error; ${write}`);
      return code === 0 ? [peer.name] : [];
    }),
  );
  return marked.flat();
}

/** Takes the mark away wherever it can be. Returns whether it is gone from every group whose acting node answered. */
export async function unmarkAlone(node: Node, group: number): Promise<boolean> {
  const marks = await marksOf(node, group);
  const cleared = await Promise.all(
    others(node, group)
      .filter((peer) => marks.at.includes(peer.name))
      .map(async (peer) => {
        const [[recovering] = []] = await ask(node, peer, 'select pg_is_in_recovery()');
        if (recovering === 't') return true;
        const sql = `delete from toast_alone where group_number = ${group}`;
        return (await tryAsk(node, peer, sql)).code === 0;
      }),
  );
  return cleared.every(Boolean);
}

export type Marks = {
  /** The nodes of other groups that answered. */
  readonly heard: readonly string[];
  /** Those of them that hold a mark of this group. */
  readonly at: readonly string[];
  /** Who is marked as acting alone, by any of them. */
  readonly names: readonly string[];
};

export async function marksOf(node: Node, group: number): Promise<Marks> {
  const exists = `select to_regclass('toast_alone') is not null`;
  const answers = await Promise.all(
    others(node, group).map(async (peer) => {
      const { code, output } = await tryAsk(node, peer, exists);
      if (code !== 0) return undefined;
      if (output.trim() !== 't') return { peer: peer.name, names: [] };
      const found = await tryAsk(node, peer, `select name from toast_alone where group_number = ${group}`);
      return { peer: peer.name, names: found.output.split('\n').filter((line) => line !== '') };
    }),
  );
  const heard = answers.filter((answer) => answer !== undefined);
  return {
    heard: heard.map(({ peer }) => peer),
    at: heard.filter(({ names }) => names.length > 0).map(({ peer }) => peer),
    names: [...new Set(heard.flatMap(({ names }) => names))],
  };
}

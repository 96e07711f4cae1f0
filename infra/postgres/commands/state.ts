import { tryAsk } from './ask.ts';
import type { Node, Peer } from './node.ts';
import type { Ran } from './run.ts';

/** How a node is: silent (`why`), standing by, or acting. A higher timeline has taken over from a lower one. */
export type State =
  | { readonly is: 'silent'; readonly why: string }
  | { readonly is: 'standby'; readonly timeline: number }
  | { readonly is: 'acting'; readonly timeline: number };

/** To be asked by psql with tabs between columns. */
export const stateQuestion = `select pg_is_in_recovery(), case when pg_is_in_recovery()
  then (select timeline_id from pg_control_checkpoint())
  else ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int end`;

export function readState({ code, output, complaint }: Ran): State {
  if (code !== 0) return { is: 'silent', why: complaint.trim().split('\n')[0] ?? '' };
  const [recovering, timeline] = output.trim().split('\t');
  return { is: recovering === 't' ? 'standby' : 'acting', timeline: Number(timeline) };
}

export const stateOf = async (node: Node, peer: Peer): Promise<State> =>
  readState(await tryAsk(node, peer, stateQuestion));

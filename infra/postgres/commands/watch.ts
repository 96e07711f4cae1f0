import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { markAlone, unmarkAlone } from './alone.ts';
import { ask, tryAsk } from './ask.ts';
import { type Node, type Peer, partnerOf, selfOf } from './node.ts';
import { stateOf } from './state.ts';

/** How the acting node's pair is, as the metrics say it. */
export type Watched = {
  readonly acting: boolean;
  /** Every acknowledged commit is on the standby. */
  readonly synchronous: boolean;
  /** It goes on without. */
  readonly alone: boolean;
};

const nothing: Watched = { acting: false, synchronous: false, alone: false };

/** Looks every second until it is told to stop. Trouble is said and looked at again; nothing here ends the watch. */
export async function watch(node: Node, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const look = makeLook(node, say);
  let last = '';
  while (!signal.aborted) {
    const watched = await look().catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      if (said !== last) say(said);
      last = said;
      return nothing;
    });
    if (node.metrics !== '') writeMetrics(node, watched);
    await pause(1000, undefined, { signal }).catch(() => {});
  }
}

/** One look, and what follows from it; it remembers since when the standby is away. */
export function makeLook(node: Node, say: (line: string) => void): () => Promise<Watched> {
  const self = selfOf(node);
  const partner = partnerOf(node, self);
  let awaySince: number | undefined;
  let refused = false;
  let looks = 0;
  // It cannot be known what an earlier watch has left; and a node that was away may still hold a mark.
  let marked = true;
  return async () => {
    const mine = await stateOf(node, self);
    if (mine.is !== 'acting') return nothing;
    const { alone, streams, synchronous } = await pairOf(node, self, partner);
    if (!streams) {
      const theirs = await stateOf(node, partner);
      if (theirs.is === 'acting' && theirs.timeline > mine.timeline) {
        say(`${partner.name} was promoted: fences itself`);
        // The host stops the server for this file (toast-fenced.path).
        await ask(node, self, `copy (select '${partner.name} was promoted') to '${node.fence}'`);
        return nothing;
      }
    }
    looks += 1;
    marked ||= alone || looks % 60 === 0;
    if (alone && streams) await becomeTwo(node, self, partner, say);
    if (marked && !alone && synchronous && (await hasEverything(node, self, partner)))
      marked = !(await unmarkAlone(node, self.group));
    awaySince = streams ? undefined : (awaySince ?? performance.now());
    const waited = awaySince === undefined ? 0 : (performance.now() - awaySince) / 1000;
    if (!alone && waited >= node.patience) {
      const leave = await markAlone(node, self);
      if (leave.length > 0) {
        await goAlone(node, self);
        say(`goes on without ${partner.name}; ${leave.join(', ')} knows`);
        refused = false;
      } else if (!refused) {
        refused = true;
        say(`${partner.name} is away and no other group can take note of it: writes wait (decision 25)`);
      }
    }
    return { acting: true, synchronous: synchronous && !alone, alone };
  };
}

async function pairOf(node: Node, self: Peer, partner: Peer) {
  const [row = []] = await ask(
    node,
    self,
    `select current_setting('synchronous_standby_names') = '', coalesce(bool_or(state = 'streaming'), false),
       coalesce(bool_or(sync_state in ('sync', 'quorum')), false)
     from pg_stat_replication where application_name = '${partner.name}'`,
  );
  const [alone, streams, synchronous] = row.map((word) => word === 't');
  return { alone: alone === true, streams: streams === true, synchronous: synchronous === true };
}

/** Writes that wait are let go; those that follow do not wait. */
export async function goAlone(node: Node, self: Peer): Promise<void> {
  await ask(node, self, "alter system set synchronous_standby_names = ''");
  await ask(node, self, 'select pg_reload_conf()');
}

/** Commits wait for the standby again. The marks stay until it has everything from before. */
async function becomeTwo(node: Node, self: Peer, partner: Peer, say: (line: string) => void): Promise<void> {
  const [[behind] = []] = await ask(
    node,
    self,
    `select pg_wal_lsn_diff(pg_current_wal_lsn(), flush_lsn) < 16 * 1024 * 1024
     from pg_stat_replication where application_name = '${partner.name}'`,
  );
  // Far behind, it would hold every write up for as long as it takes.
  if (behind !== 't') return;
  await ask(node, self, 'alter system reset synchronous_standby_names');
  await ask(node, self, 'select pg_reload_conf()');
  say(`waits for ${partner.name} again`);
}

/** Whether the standby has all that was written before now. */
async function hasEverything(node: Node, self: Peer, partner: Peer): Promise<boolean> {
  const [[lsn = ''] = []] = await ask(node, self, 'select pg_current_wal_lsn()');
  const sql = `select flush_lsn >= '${lsn}' from pg_stat_replication where application_name = '${partner.name}'`;
  return (await tryAsk(node, self, sql)).output.trim() === 't';
}

/** For the node exporter's textfile collector; renamed into its place, so that it is never read by halves. */
function writeMetrics(node: Node, { acting, synchronous, alone }: Watched): void {
  const lines = [
    '# HELP toast_standby_synchronous Whether every acknowledged commit of this acting node is on its standby.',
    '# TYPE toast_standby_synchronous gauge',
    ...(acting ? [`toast_standby_synchronous ${Number(synchronous)}`] : []),
    '# HELP toast_database_alone Whether this node acknowledges commits that its standby does not have.',
    '# TYPE toast_database_alone gauge',
    ...(acting ? [`toast_database_alone ${Number(alone)}`] : []),
    '# HELP toast_database_acting Whether this node takes writes.',
    '# TYPE toast_database_acting gauge',
    `toast_database_acting ${Number(acting)}`,
  ];
  writeFileSync(`${node.metrics}.new`, `${lines.join('\n')}\n`);
  renameSync(`${node.metrics}.new`, node.metrics);
}

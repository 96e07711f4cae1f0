import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** How long the archiver may take, in milliseconds; the next point is made after fifteen minutes. */
const patience = 300_000;

const ended = `select case when current_setting('archive_mode') = 'off' then '' else pg_walfile_name(pg_switch_wal()) end`;
// After a promotion the last thing archived may be a timeline's history.
const shipped = `select coalesce(left(last_archived_wal, 24), '') from pg_stat_archiver`;

/**
 * Ends the segment of every node's log and waits until it is in the repository: a segment that is half full waits for archive_timeout,
 * and until it has gone a point in it is on no disk but this one. @throws Error when it does not go.
 */
export async function shipLog(client: pg.Client, citus: boolean): Promise<void> {
  const segments = await onAllNodes(client, citus, ended);
  const until = Date.now() + patience;
  for (let wait = 20; ; wait = Math.min(wait * 2, 2_000)) {
    const last = await onAllNodes(client, citus, shipped);
    const behind = [...segments].filter(([node, segment]) => (last.get(node) ?? '') < segment);
    if (behind.length === 0) return;
    if (Date.now() > until)
      throw new Error(
        `not in the repository: ${behind.map(([node, segment]) => `${segment} of node ${node}`).join(', ')}`,
      );
    await pause(wait);
  }
}

/** One word of every node. */
async function onAllNodes(client: pg.Client, citus: boolean, sql: string): Promise<Map<number, string>> {
  if (!citus) {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' });
    return new Map([[0, rows[0]?.[0] ?? '']]);
  }
  const { rows } = await client.query<{ nodeid: number; success: boolean; result: string }>(
    'select nodeid, success, result from run_command_on_all_nodes($1)',
    [sql],
  );
  const failed = rows.filter(({ success }) => !success);
  if (failed.length > 0)
    throw new Error(`a node does not ship its log: ${failed.map(({ result }) => result).join('; ')}`);
  return new Map(rows.map(({ nodeid, result }) => [nodeid, result]));
}

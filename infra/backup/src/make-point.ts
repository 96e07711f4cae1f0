import type pg from 'pg';
import { pointName } from './point-name.ts';
import { shipLog } from './ship-log.ts';
import { withClient } from './with-client.ts';

export type MadePoint = { readonly name: string; readonly at: Date };

/** How long rows about points are kept: as long as the backups that they could be used with. */
const keptDays = 35;

/**
 * Makes a point to which all nodes can be restored together, and ships what was written up to it. Undefined on a standby: the acting
 * coordinator makes it.
 * @param url of the coordinator, as superuser.
 * @throws Error when a worker is away, for a point of some nodes is none; or when the log does not reach the repository.
 */
export const makePoint = (url: string, now: () => Date = () => new Date()): Promise<MadePoint | undefined> =>
  withClient(url, async (client) => {
    if (await isWaiting(client)) return undefined;
    const at = now();
    const name = pointName(at);
    // On its own before the point, so that a copy knows which point it is at.
    await client.query('insert into ops.restore_point (name, asked_at) values ($1, $2)', [name, at]);
    const citus = await client.query("select from pg_extension where extname = 'citus'");
    const make = citus.rowCount === 0 ? 'pg_create_restore_point' : 'citus_create_restore_point';
    const { rows } = await client.query<{ lsn: string }>(`select ${make}($1)::text as lsn`, [name]);
    await client.query('update ops.restore_point set made_at = now(), lsn = $2 where name = $1', [
      name,
      rows[0]?.lsn,
    ]);
    await shipLog(client, citus.rowCount !== 0);
    await client.query('delete from ops.restore_point where asked_at < now() - make_interval(days => $1)', [
      keptDays,
    ]);
    return { name, at };
  });

async function isWaiting(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ waiting: boolean }>('select pg_is_in_recovery() as waiting');
  return rows[0]?.waiting === true;
}

/** The newest point that was made before an instant, asked of the coordinator or its standby. */
export const newestPoint = (url: string, before: Date): Promise<string | undefined> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select name from ops.restore_point where made_at < $1 order by asked_at desc limit 1',
      [before],
    );
    return rows[0]?.name;
  });

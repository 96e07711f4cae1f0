import { asId, type RestaurantId } from '@toast/domain/ids';
import type { Database, StatementSeen } from '../client.ts';
import { FlightFailed, fly } from '../flight.ts';
import { opening, openingAcross } from '../scope/opening.ts';

/** What Citus does with a statement. More than one step: what it plans into subplans that pass through the coordinator. */
export type Plan = '1 shard' | 'all shards' | 'local' | 'several steps';

/** Whether a statement reads or writes tables, and so has a plan; `set` has none. */
export const hasPlan = (sql: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(sql);

type Seen = Pick<StatementSeen, 'sql' | 'parameters' | 'door' | 'restaurantId'>;

/** Any restaurant: a plan depends on that there is one, not on which. */
const someone = asId<RestaurantId>('0193a000-0000-7000-8000-000000000000');

/** Asks the coordinator for a statement's plan with its values, by the door that it was sent through and as toast_app.
 * @throws what the server says of a statement that it cannot plan. */
export async function explain(db: Database, { sql, parameters, door, restaurantId }: Seen): Promise<Plan> {
  const tenant = door === 'tenant' ? (restaurantId ?? someone) : null;
  const opened = door === 'across' ? openingAcross : tenant === null ? [] : opening(tenant);
  const client = await db.pool.connect();
  let broken = false;
  try {
    const [landed] = await fly(client, {
      open: opened,
      statements: [{ sql: `explain (costs off) ${sql}`, parameters }],
      restaurantId: tenant,
      commit: opened.length > 0,
      reads: true,
    });
    return planOf((landed?.rows ?? []).map((row) => Object.values(row as object).join()));
  } catch (error) {
    broken = true;
    throw error instanceof FlightFailed ? error.told : error;
  } finally {
    client.release(broken);
  }
}

/** Reads the lines of `EXPLAIN`. */
export function planOf(lines: readonly string[]): Plan {
  const tasks = lines.flatMap((line) => /Task Count: (\d+)/.exec(line)?.[1] ?? []);
  if (!lines.some((line) => line.includes('(Citus '))) return 'local';
  if (tasks.length !== 1 || lines.some((line) => line.includes('Subplan'))) return 'several steps';
  return tasks[0] === '1' ? '1 shard' : 'all shards';
}

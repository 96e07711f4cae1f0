import { asId, type RestaurantId } from '@toast/domain/ids';
import pg from 'pg';
import type { Database, StatementSeen } from '../client.ts';
import { FlightFailed, fly } from '../flight.ts';
import { opening, openingAcross } from '../scope/opening.ts';
import type { Statement } from '../statement.ts';

/** What Citus does with a statement. More than one step: what it plans into subplans that pass through the coordinator. */
export type Plan = '1 shard' | 'all shards' | 'local' | 'several steps';

/** Whether a statement reads or writes tables, and so has a plan; `set` has none. */
export const hasPlan = (sql: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(sql);

type Seen = Pick<StatementSeen, 'sql' | 'parameters' | 'door' | 'restaurantId'>;

/** Any restaurant: a plan depends on that there is one, not on which. */
const someone = asId<RestaurantId>('0193a000-0000-7000-8000-000000000000');

/**
 * Asks the coordinator for a statement's plan with its values, by the door that it was sent through and as toast_app.
 * @throws what the server says of a statement that it cannot plan.
 */
export async function explain(db: Database, seen: Seen): Promise<Plan> {
  const { sql, parameters } = seen;
  return lastPlan(db, seen, [{ sql: `explain (costs off) ${sql}`, parameters }]);
}

/**
 * The same for a statement that is kept by its connection, as the hot ones are: its plan the tenth time. After five times the server may
 * take one that fits any values.
 */
export async function explainKept(
  db: Database,
  seen: Seen & { readonly parameters: readonly Wire[] },
): Promise<Plan> {
  const given = seen.parameters.length === 0 ? '' : `(${seen.parameters.map(literal).join(', ')})`;
  const bare = (sql: string) => ({ sql, parameters: [] });
  return lastPlan(db, seen, [
    bare(`prepare kept as ${seen.sql}`),
    ...Array.from({ length: 10 }, () => bare(`explain (costs off) execute kept${given}`)),
    bare('deallocate kept'),
  ]);
}

type Wire = string | Buffer | null;
const literal = (value: Wire): string => {
  if (value === null) return 'null';
  return typeof value === 'string' ? pg.escapeLiteral(value) : `'\\x${value.toString('hex')}'`;
};

async function lastPlan(
  db: Database,
  { door, restaurantId }: Seen,
  statements: readonly Statement[],
): Promise<Plan> {
  const tenant = door === 'tenant' ? (restaurantId ?? someone) : null;
  const opened = door === 'across' ? openingAcross : tenant === null ? [] : opening(tenant);
  const client = await db.pool.connect();
  let broken = false;
  try {
    const landed = await fly(client, {
      open: opened,
      statements,
      restaurantId: tenant,
      commit: opened.length > 0,
      reads: true,
    });
    const last = landed.findLast(({ rows }) => rows.length > 0);
    return planOf((last?.rows ?? []).map((row) => Object.values(row as object).join()));
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

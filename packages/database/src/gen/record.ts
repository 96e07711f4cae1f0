import { asId, type RestaurantId } from '@toast/domain/ids';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import type { Database, StatementSeen } from '../client.ts';
import type { DirectoryTables } from '../schema.ts';
import { forRestaurant, type TenantDb } from '../scope.ts';
import { compiled, type Sendable, TENANT } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';

/** What a read or a write is called with here: everything about it is real, except that nothing is sent. */
export type Ground = { readonly db: Database; readonly tenant: TenantDb; readonly trx: TenantTransaction };

class NotSent extends Error {}
const notSent = (): Promise<never> => Promise.reject(new NotSent());

/** A statement with the values of its sample, and the door that it goes through. */
export type Recorded = Pick<StatementSeen, 'sql' | 'parameters' | 'door'>;

/** All statements that `call` returns, or sends before it would need an answer. */
export async function record(call: (ground: Ground) => unknown): Promise<Recorded[]> {
  const seen: Recorded[] = [];
  const result = await attempt(() =>
    call(ground(({ sql, parameters, door }) => seen.push({ sql, parameters, door }))),
  );
  for (const returned of Array.isArray(result) ? result : [result]) {
    if (!isSendable(returned)) continue;
    const { sql, parameters } = compiled(returned);
    // What is not bound to a restaurant and yet was not sent by the second door is of the directory.
    seen.push({ sql, parameters, door: parameters.includes(TENANT) ? 'tenant' : 'directory' });
  }
  return seen;
}

async function attempt(call: () => unknown): Promise<unknown> {
  try {
    const result = call();
    // A query builder is not to be awaited.
    return result instanceof Promise ? await result : result;
  } catch (error) {
    if (error instanceof NotSent) return undefined;
    throw error;
  }
}

const isSendable = (value: unknown): value is Sendable =>
  typeof value === 'object' && value !== null && ('compile' in value || 'sql' in value);

function ground(see: (statement: StatementSeen) => void): Ground {
  const db: Database = {
    pool: new pg.Pool(),
    connect: notSent,
    turn: notSent,
    waiting: () => ({ connections: 0, turns: 0 }),
    crowd: () => 0,
    url: '',
    onStatement: see,
    directory: new Kysely<DirectoryTables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (kysely) => new PostgresIntrospector(kysely),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      log: ({ query: { sql, parameters } }) =>
        see({ sql, parameters, door: 'directory', restaurantId: null }),
    }),
    close: async () => {},
  };
  const tenant = forRestaurant(db, asId<RestaurantId>('0193a000-0000-7000-8000-000000000000'));
  return {
    db,
    tenant,
    trx: Object.assign(forRestaurant(db, tenant.restaurantId), { commitWith: notSent, rollback: notSent }),
  };
}

import type { RestaurantId } from '@toast/domain/ids';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DatabaseUnavailable } from './faults.ts';
import { parsers } from './parsers.ts';
import type { DirectoryTables } from './schema.ts';
import { Turns } from './turns.ts';

/** A statement on its way, for metrics and for tests that explain every statement. Its values are personal data. */
export type StatementSeen = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly door: 'tenant' | 'across' | 'directory';
  readonly restaurantId: RestaurantId | null;
  /** What needs to read over all restaurants; of the second door only. */
  readonly why?: string;
};

export type DatabaseOptions = {
  /** Of the role `toast_app`, or a test's. */
  readonly url: string;
  readonly maxConnections?: number;
  readonly applicationName?: string;
  /** Milliseconds until the server gives up a statement, and a wait for a connection ends; 10 000 and 5 000 by default. */
  readonly statementTimeout?: number;
  readonly connectionTimeout?: number;
  readonly onStatement?: (seen: StatementSeen) => void;
};

export type Database = {
  readonly pool: pg.Pool;
  /**
   * A connection for one transaction; release it, with `true` when it broke.
   * @throws DatabaseUnavailable when none can be had in time.
   */
  connect(): Promise<pg.PoolClient>;
  /**
   * The turn of a transaction of this restaurant; call the result when it is over.
   * @throws DatabaseUnavailable when it does not come in time.
   */
  turn(restaurantId: RestaurantId): Promise<() => void>;
  readonly url: string;
  readonly onStatement: ((seen: StatementSeen) => void) | undefined;
  readonly directory: Kysely<DirectoryTables>;
  close(): Promise<void>;
};

/** Opens a pool of connections, on which flights of statements are sent; connects at the first use. */
export function createDatabase(options: DatabaseOptions): Database {
  const { url, onStatement, statementTimeout = 10_000, connectionTimeout = 5_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'toast',
    types: parsers,
    keepAlive: true,
    connectionTimeoutMillis: connectionTimeout,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeout,
    // A backend that was paused in the middle of a transaction must not keep its locks.
    idle_in_transaction_session_timeout: statementTimeout,
    // A server that says nothing any more: the connection is torn down and all that waits on it fails.
    query_timeout: statementTimeout + 2_000,
  });
  // A lost connection shows in the statement that was on it; without listeners the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  // One writes while the next already waits at the server for its lock.
  const turns = new Turns(2);
  const unavailable = (cause: unknown) => Promise.reject(new DatabaseUnavailable({ cause }));
  return {
    pool,
    turn: (restaurantId) => turns.take(restaurantId, connectionTimeout).catch(unavailable),
    connect: () => pool.connect().catch(unavailable),
    url,
    onStatement,
    directory: new Kysely<DirectoryTables>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query: { sql, parameters } }) =>
        onStatement?.({ sql, parameters, door: 'directory', restaurantId: null }),
    }),
    close: () => pool.end(),
  };
}

import type { RestaurantId } from '@toast/domain/ids';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { DatabaseUnavailable } from './faults.ts';
import { parsers } from './parsers.ts';
import type { DirectoryTables } from './schema.ts';

/** A statement on its way, for metrics and for tests that explain every statement. Its values are personal data. */
export type StatementSeen = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly door: 'tenant' | 'across' | 'directory';
  readonly restaurantId: RestaurantId | null;
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
  readonly url: string;
  readonly onStatement: ((seen: StatementSeen) => void) | undefined;
  readonly directory: Kysely<DirectoryTables>;
  close(): Promise<void>;
};

/** Opens a pool of pipelined connections; connects at the first use. */
export function createDatabase(options: DatabaseOptions): Database {
  const { url, onStatement, statementTimeout = 10_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'toast',
    pipeline: true,
    types: parsers,
    keepAlive: true,
    connectionTimeoutMillis: options.connectionTimeout ?? 5_000,
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
  return {
    pool,
    connect: () =>
      pool.connect().catch((cause: unknown) => Promise.reject(new DatabaseUnavailable({ cause }))),
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

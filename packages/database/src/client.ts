import { channel } from 'node:diagnostics_channel';
import type { RestaurantId } from '@toast/domain/ids';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { deadlines, queues } from './deadlines.ts';
import { DatabaseBusy, DatabaseUnavailable } from './faults.ts';
import { parsers } from './parsers.ts';
import type { DirectoryTables } from './schema.ts';
import { timeLeft } from './time-left.ts';
import { Turns } from './turns.ts';
import type { Watch } from './watch.ts';

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
  /** Milliseconds; what is not given is as in `deadlines`. */
  readonly deadlines?: Partial<Record<keyof typeof deadlines, number>>;
  /** How many may wait; what is not given is as in `queues`. */
  readonly queues?: Partial<Record<keyof typeof queues, number>>;
  readonly onStatement?: (seen: StatementSeen) => void;
  readonly watch?: Watch;
};

export type Database = {
  readonly pool: pg.Pool;
  /**
   * A connection for one transaction of this restaurant (null = of none in particular); release it, with `true` when it broke. No
   * restaurant gets more than half of them, and those who wait are served restaurant by restaurant.
   * @throws DatabaseUnavailable when none can be had; DatabaseBusy when too many wait, or none comes free in time.
   */
  connect(restaurantId: RestaurantId | null): Promise<pg.PoolClient>;
  /**
   * The turn of a transaction of this restaurant; call the result when it is over.
   * @throws DatabaseBusy when too many wait for it, or it does not come in time.
   */
  turn(restaurantId: RestaurantId): Promise<() => void>;
  /** How many wait within this process now. */
  waiting(): { readonly connections: number; readonly turns: number };
  /** How many wait for a connection, those of the one restaurant that waits most left out. */
  crowd(): number;
  readonly url: string;
  readonly onStatement: ((seen: StatementSeen) => void) | undefined;
  readonly watch?: Watch | undefined;
  readonly directory: Kysely<DirectoryTables>;
  close(): Promise<void>;
};

/** Where a test run listens to all statements of a process, whoever opened the pool. */
const statements = channel('toast.statement');

/** Opens a pool of connections, on which flights of statements are sent; connects at the first use. */
export function createDatabase(options: DatabaseOptions): Database {
  const { url, maxConnections = 10 } = options;
  const onStatement = (seen: StatementSeen) => {
    options.onStatement?.(seen);
    if (statements.hasSubscribers) statements.publish(seen);
  };
  const wait = { ...deadlines, ...options.deadlines };
  const bound = { ...queues, ...options.queues };
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: options.applicationName ?? 'toast',
    types: parsers,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: wait.connection,
    idleTimeoutMillis: 60_000,
    // The pool waits for what it returns, though its types do not say so.
    onConnect: (client): unknown => client.query(settings(wait)),
    // A server that says nothing any more: the connection is torn down and all that waits on it fails.
    query_timeout: wait.answer,
  });
  // A lost connection shows in the statement that was on it; without listeners the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const waitingAtMost = { waiting: bound.ofRestaurant, waitingInAll: bound.inAll };
  // One writes while the next already waits at the server for its lock.
  const turns = new Turns({ atOnce: 2, ...waitingAtMost });
  const half = Math.max(2, Math.ceil(maxConnections / 2));
  const places = new Turns({ atOnce: half, inAll: maxConnections, ...waitingAtMost });
  const connect = async (restaurantId: RestaurantId | null): Promise<pg.PoolClient> => {
    const leave = await places.take(restaurantId ?? '', inTime(wait.connection));
    try {
      return releasing(await pool.connect(), leave);
    } catch (cause) {
      leave();
      throw new DatabaseUnavailable({ cause });
    }
  };
  return {
    pool,
    turn: async (restaurantId) => turns.take(restaurantId, inTime(wait.turn)),
    connect,
    waiting: () => ({ connections: places.waiting, turns: turns.waiting }),
    crowd: () => places.crowd,
    url,
    onStatement,
    watch: options.watch,
    directory: new Kysely<DirectoryTables>({
      dialect: new PostgresDialect({
        pool: { options: pool.options, connect: () => connect(null), end: () => pool.end() },
      }),
      log: ({ query: { sql, parameters }, queryDurationMillis, level }) => {
        onStatement({ sql, parameters, door: 'directory', restaurantId: null });
        options.watch?.directory(sql, queryDurationMillis, level === 'error');
      },
    }),
    close: () => pool.end(),
  };
}

/**
 * What the server has to know of our deadlines, and that it must not keep the sessions of a backend whose machine is gone. Said by
 * statements, because a pooler between us refuses what it does not know of a new connection, or forgets it.
 */
const settings = (wait: Record<keyof typeof deadlines, number>): string =>
  Object.entries({
    lock_timeout: wait.lock,
    statement_timeout: wait.statement,
    // A backend that was paused in the middle of a transaction must not keep its locks.
    idle_in_transaction_session_timeout: wait.idleInTransaction,
    tcp_keepalives_idle: 30,
    tcp_keepalives_interval: 10,
    tcp_keepalives_count: 3,
  })
    .map(([name, value]) => `set ${name} = ${Math.trunc(value)}`)
    .join('; ');

/** @throws DatabaseBusy when whoever asked has been answered by now. */
function inTime(ms: number): number {
  const left = timeLeft();
  if (left <= 0) throw new DatabaseBusy('nobody waits for this any more');
  return Math.min(ms, left);
}

/** The pool gives a client a `release` of its own each time it hands it out; this one tells us as well. */
function releasing(client: pg.PoolClient, released: () => void): pg.PoolClient {
  const { release } = client;
  client.release = (broken) => {
    release(broken);
    released();
  };
  return client;
}

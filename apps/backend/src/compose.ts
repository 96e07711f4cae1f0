import { createDatabase, type DatabaseOptions } from '@toast/database/client';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { attemptLimiter } from './features/identity/attempt-limiter.ts';
import { createCredentials } from './features/identity/credentials.ts';
import { createMemberships } from './features/identity/memberships.ts';
import { createStaffAuth } from './features/identity/staff-auth.ts';
import { createPublishedMenus } from './features/menu/published-menus.ts';
import { createAddresses } from './features/ordering/addresses.ts';
import { recordEmergency } from './features/ordering/record-emergency.ts';
import { createSwitchboard } from './features/ordering/switchboard.ts';
import { createReachability } from './features/restaurant/reachability.ts';
import { createGate } from './load/gate.ts';
import { watchPressure } from './load/pressure.ts';
import { countBus } from './metrics/bus.ts';
import { watchFeed } from './metrics/feed.ts';
import { countShed, watchGate } from './metrics/load.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { watchPool } from './metrics/pool.ts';
import { newId } from './new-id.ts';
import { outwardsOf } from './outward/outwards.ts';
import { createBus } from './realtime/create-bus.ts';
import { createFeed } from './realtime/feed.ts';
import { noTracing, type Tracing } from './tracing/tracing.ts';
import { watchDatabase } from './tracing/watch-database.ts';

/** Puts the backend together; nothing connects before it is needed, but for the feed's LISTEN and the look at the operators' switches. */
export function compose(
  config: Config,
  log: FastifyBaseLogger,
  database: Partial<DatabaseOptions> = {},
  { metrics = createMetrics(), tracing = noTracing }: { metrics?: Metrics; tracing?: Tracing } = {},
): Deps {
  const watch = watchDatabase(tracing);
  const db = createDatabase({
    url: config.databaseUrl,
    applicationName: 'toast backend',
    maxConnections: 20,
    ...(watch !== undefined && { watch }),
    ...database,
    onStatement: (seen) => {
      metrics.statement(seen);
      database.onStatement?.(seen);
    },
  });
  watchPool(metrics.registry, db);
  const gate = createGate(watchPressure(db), countShed(metrics.registry));
  watchGate(metrics.registry, gate.pressure);
  const now = () => new Date();
  const menus = createPublishedMenus(db, now);
  const outwards = outwardsOf(metrics.registry);
  const bus = countBus(metrics.registry, createBus(config, db, log, outwards));
  const feed = createFeed({ db, bus, log }, menus.suspect);
  watchFeed(metrics.registry, feed);
  const addresses = createAddresses(db);
  const switchboard = createSwitchboard({
    db,
    addresses,
    file: config.switchesFile,
    log,
    record: (entry, restaurantId) => recordEmergency({ db, feed, newId, now }, entry, restaurantId),
  });
  return {
    config,
    db,
    log,
    metrics,
    tracing,
    now,
    newId,
    menus,
    addresses,
    switchboard,
    reachability: createReachability(db, now),
    gate,
    bus,
    feed,
    staffAuth: createStaffAuth(db, config, log),
    memberships: createMemberships(db, now),
    credentials: createCredentials(db, now),
    pairingAttempts: attemptLimiter({ attempts: 10, seconds: 60, now }),
    signInAttempts: attemptLimiter({ attempts: 30, seconds: 60, now }),
  };
}

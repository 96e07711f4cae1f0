import type { Database } from '@toast/database/client';
import type { Id } from '@toast/domain/ids';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { AttemptLimiter } from './features/identity/attempt-limiter.ts';
import type { Credentials } from './features/identity/credentials.ts';
import type { Memberships } from './features/identity/memberships.ts';
import type { StaffAuth } from './features/identity/staff-auth.ts';
import type { PublishedMenus } from './features/menu/published-menus.ts';
import type { Addresses } from './features/ordering/addresses.ts';
import type { Switchboard } from './features/ordering/switchboard.ts';
import type { Reachability } from './features/restaurant/reachability.ts';
import type { Gate } from './load/gate.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Bus } from './realtime/bus.ts';
import type { Feed } from './realtime/feed.ts';
import type { Tracing } from './tracing/tracing.ts';

/** Everything a deed needs of the world, composed once in `compose.ts` and handed on as one plain object. */
export type Deps = {
  readonly config: Config;
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  readonly now: () => Date;
  /** A fresh UUIDv7 of whatever kind is asked for. */
  readonly newId: <I extends Id<string>>() => I;
  readonly menus: PublishedMenus;
  readonly addresses: Addresses;
  readonly switchboard: Switchboard;
  readonly reachability: Reachability;
  readonly gate: Gate;
  readonly bus: Bus;
  /** Call `feed.wake(restaurantId)` after each commit that appended events. */
  readonly feed: Feed;
  readonly staffAuth: StaffAuth;
  readonly memberships: Memberships;
  readonly credentials: Credentials;
  readonly pairingAttempts: AttemptLimiter;
  readonly signInAttempts: AttemptLimiter;
};

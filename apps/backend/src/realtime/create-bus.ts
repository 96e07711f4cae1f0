import type { Database } from '@toast/database/client';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Outwards } from '../outward/outwards.ts';
import type { Bus } from './bus.ts';
import { postgresBus } from './bus-postgres.ts';
import { redisBus } from './bus-redis.ts';

/** Over Redis where one is given, else over the database. */
export const createBus = (
  { redisUrl }: Pick<Config, 'redisUrl'>,
  db: Database,
  log: Pick<FastifyBaseLogger, 'debug' | 'warn'>,
  outwards: Outwards,
): Bus => (redisUrl === null ? postgresBus(db) : spared(redisBus(redisUrl, log), outwards));

/** While Redis takes nothing, nobody waits for it; the logs are looked at once a second anyway. */
function spared(bus: Bus, outwards: Outwards): Bus {
  const outward = outwards('bus', { attempt: 1_000, deadline: 1_000, rest: 2_000 });
  return { ...bus, tell: (ids) => outward.call(() => bus.tell(ids)) };
}

import type { Database } from '@toast/database/client';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { Bus } from './bus.ts';
import { postgresBus } from './bus-postgres.ts';
import { redisBus } from './bus-redis.ts';

/** Over Redis where one is given, else over the database. */
export const createBus = (
  { redisUrl }: Pick<Config, 'redisUrl'>,
  db: Database,
  log: Pick<FastifyBaseLogger, 'debug' | 'warn'>,
): Bus => (redisUrl === null ? postgresBus(db) : redisBus(redisUrl, log));

import type { Database } from '@toast/database/client';
import type { Id } from '@toast/domain/ids';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { StaffAuth } from './features/identity/staff-auth.ts';
import type { PublishedMenus } from './features/menu/published-menus.ts';
import type { Feed } from './realtime/feed.ts';

/** Everything a deed needs of the world, composed once in `compose.ts` and handed on as one plain object. */
export type Deps = {
  readonly config: Config;
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly now: () => Date;
  readonly newId: <I extends Id<string>>() => I;
  readonly menus: PublishedMenus;
  readonly feed: Feed;
  readonly staffAuth: StaffAuth;
};

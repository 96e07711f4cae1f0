import type { Database } from '@toast/database/client';
import { listenWake, notifyWake } from '@toast/database/event/wake';
import type { Bus } from './bus.ts';

/** Over the database itself, by NOTIFY: nothing more to run. Each notice takes a connection of the pool and a lock of the server. */
export const postgresBus = (db: Database): Bus => ({
  tell: (restaurantIds) => notifyWake(db, restaurantIds),
  listen: (onWake, onConnect) => listenWake(db, onWake, onConnect),
  close: async () => {},
});

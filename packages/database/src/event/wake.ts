import { setTimeout as pause } from 'node:timers/promises';
import { isId, type RestaurantId } from '@toast/domain/ids';
import pg from 'pg';
import type { Database } from '../client.ts';

const channel = 'toast_wake';
/** A payload holds less than 8000 bytes; an id and a comma take 37. */
const idsPerNotice = 200;

/**
 * Tells all listeners that these restaurants' logs have grown. A hint: send it after the commit, several in one, and
 * never inside the transaction (it takes a lock of the whole cluster while committing).
 */
export async function notifyWake(db: Database, restaurantIds: Iterable<RestaurantId>): Promise<void> {
  const ids = [...new Set(restaurantIds)];
  const notices: Promise<unknown>[] = [];
  for (let from = 0; from < ids.length; from += idsPerNotice) {
    const payload = ids.slice(from, from + idsPerNotice).join();
    notices.push(
      db.pool.query({ name: 'event.wake', text: 'select pg_notify($1, $2)', values: [channel, payload] }),
    );
  }
  await Promise.all(notices);
}

export type WakeListener = {
  /** Resolves when the first LISTEN is in place. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
};

/**
 * Calls `onWake` for each restaurant whose log has grown, and `onConnect` whenever listening (re)starts: what happened in
 * between was not heard, so read the logs then. Reconnects for ever, waiting 0.1 to 3 seconds.
 */
export function listenWake(
  source: Database | string,
  onWake: (restaurantId: RestaurantId) => void,
  onConnect: () => void = () => {},
): WakeListener {
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  const url = typeof source === 'string' ? source : source.url;
  const running = listen(url, onWake, closing.signal, () => {
    ready.resolve();
    onConnect();
  });
  return {
    ready: ready.promise,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

async function listen(
  url: string,
  onWake: (id: RestaurantId) => void,
  closing: AbortSignal,
  onConnect: () => void,
) {
  let wait = 100;
  while (!closing.aborted) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'toast wake',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    const lost = Promise.withResolvers<void>();
    const end = () => lost.resolve();
    client.on('error', end).on('end', end);
    client.on('notification', ({ payload = '' }) => {
      for (const id of payload.split(',')) if (isId(id)) onWake(id as RestaurantId);
    });
    closing.addEventListener('abort', end, { once: true });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      wait = 100;
      onConnect();
      await lost.promise;
    } catch {
      // Not reachable now: try again below.
    } finally {
      closing.removeEventListener('abort', end);
      await client.end().catch(() => {});
    }
    if (closing.aborted) return;
    await pause(wait, undefined, { signal: closing }).catch(() => {});
    wait = Math.min(wait * 2, 3_000);
  }
}

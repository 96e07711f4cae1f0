import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { presenceClass } from './presence-class.ts';

export type Presence = {
  /** Resolves when the lock is held for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
};

/**
 * Holds the lock that says a worker is there, on a connection of its own: when the process dies, the server lets go of it at once;
 * when the machine vanishes, within a minute. Takes it again after a lost connection, for ever.
 */
export function keepPresence(url: string, name: string): Presence {
  const closing = new AbortController();
  const ready = Promise.withResolvers<void>();
  const running = hold(url, name, closing.signal, ready.resolve);
  return {
    ready: ready.promise,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

async function hold(url: string, name: string, closing: AbortSignal, onHeld: () => void): Promise<void> {
  while (!closing.aborted) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'toast presence',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    const lost = Promise.withResolvers<void>();
    const end = () => lost.resolve();
    client.on('error', end).on('end', end);
    closing.addEventListener('abort', end, { once: true });
    try {
      await client.connect();
      for (const setting of ['idle = 20', 'interval = 10', 'count = 3'])
        await client.query(`set tcp_keepalives_${setting}`);
      await client.query('select pg_advisory_lock($1, hashtext($2))', [presenceClass, name]);
      onHeld();
      await lost.promise;
    } catch {
      // Not reachable now: try again below.
    } finally {
      closing.removeEventListener('abort', end);
      await client.end().catch(() => {});
    }
    await pause(250, undefined, { signal: closing }).catch(() => {});
  }
}

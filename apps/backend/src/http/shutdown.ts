import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import type { Server } from './server.ts';

/** Milliseconds that requests under way get to finish. */
const grace = 10_000;

/**
 * Leaves in good order: says so at `/readyz` and goes on serving until those in front have seen it (`drainSeconds`), then closes the door,
 * hands the live streams over (their clients reconnect elsewhere and go on by id), lets requests under way finish, and cuts what is
 * still open after the grace.
 */
export async function shutDown(server: Server, deps: Deps): Promise<void> {
  server.state.leaving = true;
  await wait(deps.config.drainSeconds * 1_000);
  const { server: http } = server.app;
  const closed = server.app.close();
  // Node closes the idle connections once; those that become idle later would stay until their client lets go.
  const tidy = setInterval(() => {
    http.closeIdleConnections();
    server.closeUnused();
  }, 50);
  const cut = setTimeout(() => http.closeAllConnections(), grace);
  try {
    await deps.feed.close();
    await closed;
  } finally {
    clearInterval(tidy);
    clearTimeout(cut);
  }
  await deps.switchboard.close();
  await deps.bus.close();
  await Promise.all([deps.db.close(), deps.tracing.close()]);
}

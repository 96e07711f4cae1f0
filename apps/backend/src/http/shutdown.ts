import type { Deps } from '../deps.ts';
import type { Server } from './server.ts';

/** Milliseconds that requests under way get to finish. */
const grace = 10_000;

/**
 * Leaves in good order: turns away new work, hands the live streams over (their clients reconnect elsewhere and go on by
 * id), lets requests under way finish, and cuts what is still open after the grace.
 */
export async function shutDown(server: Server, deps: Deps): Promise<void> {
  server.state.leaving = true;
  await deps.feed.close();
  const { server: http } = server.app;
  // Node closes the idle connections once; those that become idle later would stay until their client lets go.
  const tidy = setInterval(() => {
    http.closeIdleConnections();
    server.closeUnused();
  }, 50);
  const cut = setTimeout(() => http.closeAllConnections(), grace);
  try {
    await server.app.close();
  } finally {
    clearInterval(tidy);
    clearTimeout(cut);
  }
  await deps.switchboard.close();
  await deps.bus.close();
  await deps.db.close();
}

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
  const cut = setTimeout(() => server.app.server.closeAllConnections(), grace);
  try {
    await server.app.close();
  } finally {
    clearTimeout(cut);
  }
  await deps.db.close();
}

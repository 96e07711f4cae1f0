import { directory } from '@toast/database/scope';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { Failure } from '../trpc/failure.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work; false while the database is away or it is leaving. */
export function registerHealth(app: FastifyInstance, deps: Deps, state: { readonly leaving: boolean }): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    if (state.leaving) throw new Failure('TEMPORARILY_UNAVAILABLE', 'Shutting down');
    await sql`select 1`.execute(directory(deps.db));
    return { status: 'ready' };
  });
}

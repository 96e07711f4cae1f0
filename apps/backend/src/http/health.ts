import { directory } from '@toast/database/scope';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { isBusy } from '../trpc/database-fault.ts';
import { answerWithin, within } from '../trpc/deadline.ts';
import { Failure } from '../trpc/failure.ts';

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; false while the database is away or it is leaving. A backend that
 * is merely busy is ready: sent away from all of them at once, nobody would be served at all.
 */
export function registerHealth(app: FastifyInstance, deps: Deps, state: { readonly leaving: boolean }): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    if (state.leaving) throw new Failure('TEMPORARILY_UNAVAILABLE', 'Shutting down');
    try {
      await within(answerWithin, 'query', sql`select 1`.execute(directory(deps.db)));
    } catch (error) {
      if (!isBusy(error)) throw error;
      return { status: 'busy' };
    }
    return { status: 'ready' };
  });
}

import { knownMigrations, missingMigrations } from '@toast/database/schema-age';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { isBusy, isOutage } from '../trpc/database-fault.ts';
import { answerWithin, within } from '../trpc/deadline.ts';
import { Failure } from '../trpc/failure.ts';

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work; not while the database is away or older than this version needs, and not
 * any more when it is leaving; `reason` in the body says which. A backend that is merely busy is ready: sent away from all of them at
 * once, nobody would be served at all.
 */
export function registerHealth(app: FastifyInstance, deps: Deps, state: { readonly leaving: boolean }): void {
  const needed = knownMigrations();
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    if (state.leaving) throw notReady('leaving', 'This backend is leaving');
    let missing: readonly string[];
    try {
      missing = await within(answerWithin, 'query', missingMigrations(deps.db, needed));
    } catch (error) {
      if (isBusy(error)) return { status: 'busy' };
      if (isOutage(error)) throw notReady('database', 'The database does not answer', {}, error);
      throw error;
    }
    if (missing.length > 0)
      throw notReady('schema', 'The database is older than this version needs', { missing });
    return { status: 'ready' };
  });
}

function notReady(
  reason: 'leaving' | 'database' | 'schema',
  message: string,
  more: { readonly missing?: readonly string[] } = {},
  cause?: unknown,
): Failure {
  return new Failure('TEMPORARILY_UNAVAILABLE', message, { reason, ...more }, cause);
}

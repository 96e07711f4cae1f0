import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../features/identity/bearer-token.ts';
import { requestBudget } from '../features/integration/request-budget.ts';
import { Failure } from '../trpc/failure.ts';

/** Requests a minute of one key, which is of one restaurant; orders have as many of their own, so that no amount of reading stops a sale. */
export const requestsPerMinute = 1_000;

/** Counts what integrators ask, says what is left (`RateLimit-*`), and refuses what is too much. Keys that nobody knows are for the procedure. */
export function limitKeys(
  scope: FastifyInstance,
  { credentials, now }: Pick<Deps, 'credentials' | 'now'>,
): void {
  const options = { requests: requestsPerMinute, seconds: 60, now };
  const [asking, ordering] = [requestBudget(options), requestBudget(options)];
  scope.addHook('onRequest', async (request, reply) => {
    const token = bearerToken(request.headers);
    // Whoever cannot be asked about now will say so to the procedure as well.
    const integrator = token === null ? null : await credentials.integratorOf(token).catch(() => null);
    if (integrator === null) return;
    const isOrder = request.method === 'POST' && request.routeOptions.url?.endsWith('/orders') === true;
    const { allowed, left, resetSeconds } = (isOrder ? ordering : asking).take(integrator.clientId);
    reply.headers({
      'ratelimit-limit': String(requestsPerMinute),
      'ratelimit-remaining': String(left),
      'ratelimit-reset': String(resetSeconds),
    });
    if (!allowed)
      throw new Failure('TOO_MANY_REQUESTS', 'Too many requests of this API key; nothing was done', {
        reason: 'API_KEY',
        retryAfter: resetSeconds,
      });
  });
}

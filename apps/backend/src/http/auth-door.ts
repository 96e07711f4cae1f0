import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { Failure } from '../trpc/failure.ts';
import { demandJson } from './demand-json.ts';

/** Sign-in of staff, spoken in better-auth's own dialect below `/auth`. */
export async function registerAuth(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    demandJson(scope);
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.post('/auth/sign-in/*', async (request, reply) => {
      const wait = deps.signInAttempts.take(request.ip);
      if (wait > 0) throw new Failure('TOO_MANY_REQUESTS', 'Too many attempts; wait a moment', { retryAfter: wait });
      return reply.send(await deps.staffAuth.handle(toWeb(request, deps.config.urls.api)));
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/auth/*',
      handler: async (request, reply) => reply.send(await deps.staffAuth.handle(toWeb(request, deps.config.urls.api))),
    });
  });
}

function toWeb(request: FastifyRequest, base: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // undici would refuse or double these; the body is at hand as a whole.
  for (const name of ['content-length', 'transfer-encoding', 'connection']) headers.delete(name);
  const body = typeof request.body === 'string' && request.body !== '' ? { body: request.body } : {};
  return new Request(new URL(request.url, base), { method: request.method, headers, ...body });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { demandOwnOrigin } from '../features/identity/own-origin.ts';
import { answerWithin, within } from '../trpc/deadline.ts';
import { Failure } from '../trpc/failure.ts';
import { demandJson } from './demand-json.ts';

/** Sign-in of staff, spoken in better-auth's own dialect below `/auth`. What is not named here does not exist. */
export async function registerAuth(app: FastifyInstance, deps: Deps): Promise<void> {
  const serve = async (request: FastifyRequest, reply: FastifyReply) =>
    reply.send(
      await within(answerWithin, 'query', deps.staffAuth.handle(toWeb(request, deps.config.urls.api))),
    );
  await app.register(async (scope) => {
    demandJson(scope);
    scope.addHook('onRequest', async (request) => demandOwnOrigin(request, deps.config.urls.admin));
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/auth/sign-in/email', async (request, reply) => {
      // By account as well: who guesses one person's password may do so from many addresses.
      for (const who of [request.ip, accountIn(request.body)]) {
        const retryAfter = who === null ? 0 : deps.signInAttempts.take(who);
        if (retryAfter > 0)
          throw new Failure('TOO_MANY_REQUESTS', 'Too many attempts; wait a moment', { retryAfter });
      }
      return serve(request, reply);
    });
    scope.post('/auth/sign-out', serve);
    scope.get('/auth/get-session', serve);
  });
}

function accountIn(body: unknown): string | null {
  const parsed = typeof body === 'string' ? parse(body) : null;
  if (typeof parsed !== 'object' || parsed === null || !('email' in parsed)) return null;
  return typeof parsed.email === 'string'
    ? `account ${parsed.email.trim().toLowerCase().slice(0, 254)}`
    : null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Failure('VALIDATION', 'The body is not valid JSON');
  }
}

function toWeb(request: FastifyRequest, base: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  // The body is at hand as a whole, however it came.
  for (const name of ['content-length', 'transfer-encoding', 'connection']) headers.delete(name);
  const body = typeof request.body === 'string' && request.body !== '' ? { body: request.body } : {};
  return new Request(new URL(request.url, base), { method: request.method, headers, ...body });
}

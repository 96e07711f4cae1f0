import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestNotes } from './request-facts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

/** What every request begins with, also one that no route takes. */
export function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.notes = { procedures: [], restaurantId: null, failure: null, loadClass: null, held: [] };
  reply.header('x-request-id', request.id);
  // Not Fastify's onResponse, which leaves out answers that the client has not waited for: every live stream, that is.
  reply.raw.once('close', () => logRequest(request, reply));
}

export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('notes');
  app.addHook('onRequest', (request, reply, done) => {
    begin(request, reply);
    done();
  });
}

/** One line per request: where, how, how long, for which restaurant. No query, no body, no names. */
function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { procedures, restaurantId, failure } = request.notes;
  const status = reply.raw.statusCode;
  request.log[status >= 500 ? 'error' : 'info'](
    {
      method: request.method,
      route: request.is404 ? 'unknown' : request.routeOptions.url,
      ...(procedures.length > 0 && { procedures }),
      status,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(restaurantId !== null && { restaurantId }),
      ...(failure !== null && { failure }),
      ...(!reply.raw.writableFinished && { left: true }),
    },
    'request',
  );
}

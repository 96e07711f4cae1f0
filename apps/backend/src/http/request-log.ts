import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestNotes } from './request-facts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes;
  }
}

/** What every request begins with, also one that no route takes. */
export function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.notes = { procedures: [], restaurantId: null, failure: null };
  reply.header('x-request-id', request.id);
}

/** One line per request, when its answer is through: where, how, how long, for which restaurant. No query, no body, no names. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('notes');
  app.addHook('onRequest', (request, reply, done) => {
    begin(request, reply);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { procedures, restaurantId, failure } = request.notes;
    const status = reply.statusCode;
    request.log[status >= 500 ? 'error' : 'info'](
      {
        method: request.method,
        route: request.is404 ? 'unknown' : request.routeOptions.url,
        ...(procedures.length > 0 && { procedures }),
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(restaurantId !== null && { restaurantId }),
        ...(failure !== null && { failure }),
      },
      'request',
    );
    done();
  });
}

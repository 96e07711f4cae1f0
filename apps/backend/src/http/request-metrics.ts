import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import { audienceOf } from './audience-of.ts';

/** Tells the metrics of each request when its answer is over, sent or left. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    // As in the request's log line, and for the same reason, not Fastify's onResponse.
    reply.raw.once('close', () => metrics.request(servedBy(request, reply)));
    done();
  });
}

function servedBy(request: FastifyRequest, reply: FastifyReply): Parameters<Metrics['request']>[0] {
  const address = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
  const { procedures } = request.notes;
  return {
    audience: audienceOf(address),
    route: procedures.length > 1 ? 'batch' : (procedures[0] ?? address),
    status: reply.raw.statusCode,
    seconds: reply.elapsedTime / 1_000,
    stream: String(reply.raw.getHeader('content-type') ?? '').startsWith('text/event-stream'),
    failure: request.notes.failure,
  };
}

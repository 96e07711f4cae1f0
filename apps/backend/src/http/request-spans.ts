import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Span, Tracing } from '../tracing/tracing.ts';
import { audienceOf } from './audience-of.ts';
import { browsers, spansOf } from './spans-door.ts';

declare module 'fastify' {
  interface FastifyRequest {
    span: Span | null;
  }
}

/** Draws each request, and lets everything it does happen within its span. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  app.decorateRequest('span', null);
  if (!tracing.on) return;
  app.addHook('onRequest', (request, reply, done) => {
    if (quiet.has(request.routeOptions.url ?? '')) return done();
    const given = request.headers.traceparent;
    const span = tracing.request(typeof given === 'string' ? given : undefined);
    request.span = span;
    // Tells the browser whether its own part of the trace is wanted.
    if (span.traceparent !== undefined) reply.header('traceresponse', span.traceparent);
    reply.raw.once('close', () => finish(request, reply));
    tracing.within(span, done);
  });
  // A body is read in the connection's own time; from here on it is the request's again.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.span === null) done();
    else tracing.within(request.span, done);
  });
  // A stream is served when it is open; for how long somebody looks at it, and what they see, is another story.
  app.addHook('onSend', (request, reply, payload, done) => {
    if (isStream(payload)) finish(request, reply);
    done();
  });
}

/** Asked all day by those in front, and by browsers for the very spans. */
const quiet = new Set(['/healthz', '/readyz', ...browsers.map(spansOf)]);

/** tRPC answers with a `Response`, whose headers Fastify reads later. */
const isStream = (payload: unknown): boolean =>
  payload instanceof Response &&
  payload.headers.get('content-type')?.startsWith('text/event-stream') === true;

function finish(request: FastifyRequest, reply: FastifyReply): void {
  const { span } = request;
  if (span === null) return;
  request.span = null;
  const address = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
  const { procedures, restaurantId, failure } = request.notes;
  const status = reply.raw.statusCode;
  span.rename(`${request.method} ${procedures.length === 1 ? procedures[0] : address}`);
  span.set({
    'http.request.method': request.method,
    'http.route': address,
    'http.response.status_code': status,
    'toast.audience': audienceOf(address),
    'toast.procedures': procedures,
    'toast.request_id': request.id,
    'toast.restaurant_id': restaurantId ?? undefined,
    'toast.failure': failure ?? undefined,
    'toast.left': reply.raw.destroyed && !reply.raw.writableFinished ? true : undefined,
  });
  span.end(status >= 500 ? (failure ?? `${status}`) : undefined);
}

import { limits } from '@toast/api/limits';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import type { Deps } from '../deps.ts';
import { readTraceparent } from '../tracing/traceparent.ts';
import { admitRequests } from './admission.ts';
import { registerAuth } from './auth-door.ts';
import { registerBrowserSpans } from './browser-spans.ts';
import { handOver } from './hand-over.ts';
import { registerHealth } from './health.ts';
import { registerIntegrator } from './integrator.ts';
import { registerMedia } from './media.ts';
import { sendProblem } from './problem.ts';
import { requestIdOf } from './request-id.ts';
import { begin, logRequests } from './request-log.ts';
import { countRequests } from './request-metrics.ts';
import { traceRequests } from './request-spans.ts';
import { secureHeaders } from './security-headers.ts';
import { registerTrpc } from './trpc-doors.ts';
import { typeErrors } from './typed-errors.ts';
import { unusedConnections } from './unused-connections.ts';

export type Server = {
  readonly app: FastifyInstance;
  /** Set before the server stops listening, so that those in front send nobody any more. */
  readonly state: { leaving: boolean };
  /** Closes the connections on which nothing was asked yet. */
  readonly closeUnused: () => void;
};

/** All doors on one server, not yet listening. */
export async function createServer(deps: Deps): Promise<Server> {
  const state = { leaving: false };
  const app: FastifyInstance = fastify({
    loggerInstance: deps.log,
    genReqId: requestIdOf,
    requestIdHeader: false,
    // Each line of a request says whose trace it is of, as whoever is in front has named it.
    childLoggerFactory: (logger, bindings, options, request) => {
      const traceId = readTraceparent(request.headers.traceparent)?.traceId;
      return logger.child(traceId === undefined ? bindings : { ...bindings, traceId }, options);
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // An address that cannot be decoded is refused before any route and its hooks.
    frameworkErrors: (error, request, reply) => {
      begin(request, reply);
      sendProblem(reply, request, error);
    },
    trustProxy: deps.config.trustedProxies,
    bodyLimit: limits.bodyBytes,
    // Batched calls name all their procedures in one path segment.
    routerOptions: { maxParamLength: 5_000 },
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Whoever still gets in while it leaves is served: a write without a key would not be sent elsewhere.
    return503OnClosing: false,
  });
  // Bodies are JSON; Fastify would take plain text as well.
  app.removeContentTypeParser('text/plain');
  logRequests(app);
  countRequests(app, deps.metrics);
  traceRequests(app, deps.tracing);
  secureHeaders(app);
  handOver(app, state);
  admitRequests(app, deps);
  typeErrors(app);
  registerHealth(app, deps, state);
  registerMedia(app);
  await registerAuth(app, deps);
  await registerTrpc(app, deps);
  await registerBrowserSpans(app, deps);
  await registerIntegrator(app, deps);
  return { app, state, closeUnused: unusedConnections(app.server) };
}

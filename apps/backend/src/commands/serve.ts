import type { FastifyBaseLogger } from 'fastify';
import { compose } from '../compose.ts';
import type { Config } from '../config.ts';
import { serveMetrics } from '../http/metrics.ts';
import { createServer } from '../http/server.ts';
import { shutDown } from '../http/shutdown.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { startTracing } from '../tracing/start-tracing.ts';
import { onLeave } from './on-leave.ts';

/** Milliseconds after which it is gone, also with a query that hangs; before whoever started it loses patience (20 s). */
const patience = 18_000;

/** Serves until SIGTERM or SIGINT, then leaves in good order; a second signal ends it at once. */
export async function serveCommand(config: Config, log: FastifyBaseLogger): Promise<void> {
  const metrics = createMetrics();
  const tracing = await startTracing(config, 'serve', metrics.registry);
  const deps = compose(config, log, {}, { metrics, tracing });
  const server = await createServer(deps);
  onLeave(log, patience, () => shutDown(server, deps));
  if (config.metrics !== null) await serveMetrics(deps.metrics.registry, config.metrics);
  await server.app.listen({ host: config.host, port: config.port });
}

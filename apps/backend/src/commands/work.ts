import { createDatabase } from '@toast/database/client';
import { queueSize } from '@toast/database/queue/queue.reads';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { serveMetrics } from '../http/metrics.ts';
import { createRelay } from '../jobs/relay.ts';
import { createWorker } from '../jobs/worker.ts';
import { countBus } from '../metrics/bus.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { watchPool } from '../metrics/pool.ts';
import { watchQueue } from '../metrics/queue.ts';
import { watchWork } from '../metrics/work.ts';
import { outwardsOf } from '../outward/outwards.ts';
import { createBus } from '../realtime/create-bus.ts';
import { startTracing } from '../tracing/start-tracing.ts';
import { watchDatabase } from '../tracing/watch-database.ts';
import { onLeave } from './on-leave.ts';

/** Milliseconds between two lines that say how it goes. */
const tellEvery = 60_000;

/** Milliseconds after which it leaves whatever still hangs, a database that says nothing for one; its jobs are taken over. */
const patience = 9_000;

/** Hands on the logs and does the jobs until SIGTERM or SIGINT, then finishes those in hand; a second signal ends it at once. */
export async function workCommand(config: Config, log: FastifyBaseLogger): Promise<void> {
  const metrics = createMetrics();
  const tracing = await startTracing(config, 'work', metrics.registry);
  const watch = watchDatabase(tracing);
  const db = createDatabase({
    url: config.databaseUrl,
    applicationName: 'toast work',
    maxConnections: 20,
    // No guest waits for these: a batch of a chore may take its time, and so may the queue while a mark is held.
    deadlines: { idleInTransaction: 10_000, statement: 30_000, answer: 35_000 },
    onStatement: metrics.statement,
    ...(watch !== undefined && { watch }),
  });
  const bus = countBus(metrics.registry, createBus(config, db, log, outwardsOf(metrics.registry)));
  const deps = { db, bus, log, now: () => new Date(), tracing };
  const worker = createWorker(deps);
  const relay = createRelay(deps);
  watchPool(metrics.registry, db);
  watchWork(metrics.registry, relay, worker);
  watchQueue(metrics.registry, () => queueSize(db));
  if (config.metrics !== null) await serveMetrics(metrics.registry, config.metrics);
  const tell = (msg: string) => log.info({ relay: relay.numbers(), worker: worker.numbers() }, msg);
  const telling = setInterval(() => tell('working'), tellEvery);
  void worker.ready.then(() => tell('at work'));

  onLeave(log, patience, async () => {
    clearInterval(telling);
    await Promise.all([relay.close(), worker.close()]);
    await Promise.all([bus.close(), db.close(), tracing.close()]);
    tell('left');
  });
}

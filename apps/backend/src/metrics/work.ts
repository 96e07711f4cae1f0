import { Gauge, type Registry } from 'prom-client';
import type { Relay } from '../jobs/relay.ts';
import type { Worker } from '../jobs/worker.ts';

/** How far effects are behind the log, and how the jobs go, at the moment of a scrape. */
export function watchWork(
  registry: Registry,
  relay: Pick<Relay, 'numbers'>,
  worker: Pick<Worker, 'numbers'>,
): void {
  const gauges: readonly (readonly [name: string, help: string, read: () => number])[] = [
    [
      'toast_relay_lag_events',
      'Events that are committed and not yet handed to the queue',
      () => relay.numbers().lagEvents,
    ],
    [
      'toast_relay_lag_seconds',
      'For how long the restaurant that is longest behind has been behind',
      () => relay.numbers().lagSeconds,
    ],
    [
      'toast_relay_failing_restaurants',
      'Restaurants whose log cannot be handed on',
      () => relay.numbers().failing,
    ],
    ['toast_relay_events', 'Events handed on since the start', () => relay.numbers().handedOn],
    ['toast_jobs_done', 'Jobs done since the start', () => worker.numbers().done],
    ['toast_jobs_failed', 'Attempts that failed since the start', () => worker.numbers().failed],
    ['toast_jobs_dead', 'Jobs given up since the start', () => worker.numbers().dead],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
}

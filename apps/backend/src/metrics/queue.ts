import type { QueueSize } from '@toast/database/queue/queue.reads';
import { Gauge, type Registry } from 'prom-client';

/** Milliseconds that a scrape waits for the database. */
const patience = 2_000;

/**
 * The queue as the database has it at the moment of a scrape. Every worker tells of the same queue: take the greatest, not the sum. When
 * the database does not answer there is no value, rather than an old one, and the rest of the scrape is not held up.
 */
export function watchQueue(registry: Registry, read: () => Promise<QueueSize>): void {
  let asked: Promise<QueueSize | null> | null = null;
  const size = () => {
    asked ??= soon(read()).finally(() => (asked = null));
    return asked;
  };
  new Gauge({
    name: 'toast_queue_jobs',
    help: 'Jobs in the queue: waiting (ready, running, or to be tried again) or dead (given up)',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const now = await size();
      this.reset();
      if (now === null) return;
      this.set({ state: 'waiting' }, now.waiting);
      this.set({ state: 'dead' }, now.dead);
    },
  });
  new Gauge({
    name: 'toast_queue_oldest_seconds',
    help: 'For how long the job that has been due longest has waited',
    registers: [registry],
    async collect() {
      const now = await size();
      if (now === null) this.remove();
      else this.set(now.oldest_seconds);
    },
  });
}

/** Null when it fails or takes too long. */
function soon<T>(work: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    work.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}

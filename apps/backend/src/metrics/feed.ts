import { Gauge, type Registry } from 'prom-client';
import type { Feed } from '../realtime/feed.ts';

/** The logs that somebody follows here, and how far reading them is behind. */
export function watchFeed(registry: Registry, feed: Pick<Feed, 'numbers'>): void {
  new Gauge({
    name: 'toast_feed_logs',
    help: "Restaurants' logs that somebody follows on this backend",
    registers: [registry],
    collect() {
      this.set(feed.numbers().logs);
    },
  });
  new Gauge({
    name: 'toast_feed_lag_seconds',
    help: 'For how long the followed log that has waited longest is known to have grown without having been read; 0 = none waits',
    registers: [registry],
    collect() {
      this.set(feed.numbers().lagSeconds);
    },
  });
}

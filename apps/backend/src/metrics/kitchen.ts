import { Gauge, Histogram, type Registry } from 'prom-client';

export type KitchenStreams = {
  readonly opened: () => void;
  readonly closed: () => void;
  /** A ticket that was opened so many seconds ago is now handed to one stream. */
  readonly handed: (seconds: number, way: 'live' | 'caught_up') => void;
};

/**
 * How long a new ticket takes to the screens that listen. Each stream of a restaurant counts by itself; a restaurant whose kitchen does not
 * listen counts not at all, and what the screen does with a ticket is beyond this backend's sight.
 */
export function watchKitchens(registry: Registry): KitchenStreams {
  const streams = new Gauge({
    name: 'toast_kitchen_streams',
    help: 'Streams of tickets that are open to kitchens now',
    registers: [registry],
  });
  const delays = new Histogram({
    name: 'toast_ticket_delay_seconds',
    help: 'From the opening of a ticket to its being handed to a kitchen stream: live, or caught up by a stream that was not open then',
    labelNames: ['way'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  for (const way of ['live', 'caught_up']) delays.zero({ way });
  return {
    opened: () => streams.inc(),
    closed: () => streams.dec(),
    // Another backend's clock may be ahead of ours.
    handed: (seconds, way) => delays.observe({ way }, Math.max(0, seconds)),
  };
}

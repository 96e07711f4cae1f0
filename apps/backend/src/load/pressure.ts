import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Database } from '@toast/database/client';

/** What is given up now; null = nothing. The kitchen never is. */
export type Pressure = 'browsing' | 'ordering' | null;

export type Signs = {
  /** Median of how late the event loop was in the last stretch, in milliseconds. */
  readonly loopDelay: number;
  /** How many wait for a connection, for each there may be; those of the one restaurant that waits most left out: that is its own limit's business. */
  readonly crowd: number;
};

/** Above these a stretch counts as one of too much. Far above a busy evening: whoever is turned away notices, a second's wait is forgiven. */
const limits = {
  browsing: { loopDelay: 250, crowd: 8 },
  ordering: { loopDelay: 1_000, crowd: 64 },
} as const;

/** Milliseconds of one stretch. Two in a row make the pressure rise, two in a row let it fall: one long pause of the machine does neither. */
const stretch = 500;

export const pressureOf = ({ loopDelay, crowd }: Signs): Pressure => {
  const over = (limit: Signs) => loopDelay > limit.loopDelay || crowd > limit.crowd;
  if (over(limits.ordering)) return 'ordering';
  return over(limits.browsing) ? 'browsing' : null;
};

/** Believes what it has been told twice. */
export function steady(): (told: Pressure) => Pressure {
  let believed: Pressure = null;
  let last: Pressure = null;
  return (told) => {
    if (told === last) believed = told;
    last = told;
    return believed;
  };
}

/** The pressure on this process, looked at twice a second. */
export function watchPressure(db: Pick<Database, 'crowd' | 'pool'>): () => Pressure {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const believe = steady();
  let now: Pressure = null;
  setInterval(() => {
    now = believe(
      pressureOf({ loopDelay: delay.percentile(50) / 1e6, crowd: db.crowd() / db.pool.options.max }),
    );
    delay.reset();
  }, stretch).unref();
  return () => now;
}

import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { createOutward, type Outward, type OutwardOptions } from './outward.ts';
import { outwardEnds } from './outward-failed.ts';

/** Makes the ways out of this process, each under its name, and counts what goes through them. */
export type Outwards = (name: string, options: OutwardOptions) => Outward;

const made = new WeakMap<Registry, Outwards>();

/** Those of one process, which are counted together. */
export function outwardsOf(registry: Registry): Outwards {
  const known = made.get(registry) ?? createOutwards(registry);
  made.set(registry, known);
  return known;
}

function createOutwards(registry: Registry): Outwards {
  const ways: Outward[] = [];
  const calls = new Counter({
    name: 'toast_outward_calls_total',
    help: 'Calls to others by what came of them; not_asked = the breaker was open',
    labelNames: ['target', 'outcome'],
    registers: [registry],
  });
  const repetitions = new Counter({
    name: 'toast_outward_repetitions_total',
    help: 'Calls to others that were tried once more',
    labelNames: ['target'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'toast_outward_duration_seconds',
    help: 'Of a call to others, with its repetitions',
    labelNames: ['target'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'toast_outward_breaker_open',
    help: '1 while nothing is asked of them because half of what was asked failed; 0.5 while one call finds out',
    labelNames: ['target'],
    registers: [registry],
    collect() {
      for (const each of ways)
        this.set({ target: each.name }, { closed: 0, half_open: 0.5, open: 1 }[each.state()]);
    },
  });
  return (target, options) => {
    // A series that begins with its first event cannot be seen to begin.
    for (const outcome of outwardEnds) calls.inc({ target, outcome }, 0);
    repetitions.inc({ target }, 0);
    const outward = createOutward(target, options, {
      ended: (outcome, seconds) => {
        calls.inc({ target, outcome });
        durations.observe({ target }, seconds);
      },
      repeated: () => repetitions.inc({ target }),
    });
    ways.push(outward);
    return outward;
  };
}

import { type RegionName, regionNames } from '../region.ts';
import { randomFrom } from './random.ts';

export const deeds = [
  'kill a backend',
  'stop a backend',
  'hang a backend',
  'kill all backends of a region',
  'reload the ingresses',
  'kill work',
  'kill a region',
] as const;
export type Deed = (typeof deeds)[number];

export type Planned = {
  readonly deed: Deed;
  readonly region: RegionName;
  /** Which of the region's backends. */
  readonly index: number;
  /** So long nothing happens before it, and so long it lasts, in milliseconds. */
  readonly afterMs: number;
  readonly forMs: number;
};

/** How often each happens beside the others. */
const weights: Readonly<Record<Deed, number>> = {
  'kill a backend': 6,
  'stop a backend': 4,
  'hang a backend': 4,
  'kill all backends of a region': 3,
  'reload the ingresses': 3,
  'kill work': 2,
  'kill a region': 1,
};
const ofWeights = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** What happens when, one after the other and without end; the same for the same seed. */
export function* scheduleOf(seed: number): Generator<Planned, never> {
  const random = randomFrom(seed);
  const between = (from: number, to: number) => Math.round(from + random() * (to - from));
  for (;;) {
    let left = random() * ofWeights;
    const deed = deeds.find((each) => {
      left -= weights[each];
      return left < 0;
    });
    yield {
      deed: deed ?? 'kill a backend',
      region: regionNames[Math.floor(random() * regionNames.length)] ?? 'east',
      index: Math.floor(random() * 2),
      afterMs: between(3_000, 8_000),
      forMs: between(2_000, 8_000),
    };
  }
}

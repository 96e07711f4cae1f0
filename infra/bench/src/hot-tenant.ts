import type { Bed } from './bed/bed.ts';
import { fire } from './load/fire.ts';
import { placeShots } from './load/place-shots.ts';
import type { Fired, Plan, Shot } from './load/plan.ts';
import { portOf } from './port-of.ts';
import { median, percentile } from './statistics.ts';

export type HotTenant = {
  readonly guests: number;
  readonly thinkSeconds: number;
  /** What the hot restaurant's guests got through, per second, and were refused. */
  readonly hotPerSecond: number;
  readonly hotRefused: number;
  readonly alone: { readonly p50: number; readonly p95: number };
  readonly beside: { readonly p50: number; readonly p95: number };
  /** p95 of the others' orders beside the hot restaurant as a multiple of that without it, median of the rounds. */
  readonly growth: number;
};

/**
 * Orders at seven restaurants, twenty guests who think for half a second, while at an eighth a thousand guests look at the menu and
 * order now and then; and the same without those. Rounds take turns.
 */
export async function benchHotTenant(
  bed: Bed,
  options: { readonly rounds: number; readonly seconds: number; readonly thinkSeconds: number },
): Promise<HotTenant> {
  const { rounds, seconds, thinkSeconds } = options;
  const guests = 1_000;
  const [hot, ...others] = bed.restaurants;
  if (hot === undefined) throw new Error('no restaurant');
  const port = portOf(bed.url);
  const quietPlan: Plan = {
    port,
    connections: 20,
    warmSeconds: 3,
    seconds,
    shots: placeShots(others, bed.cart),
    thinkMs: 500,
  };
  const input = encodeURIComponent(JSON.stringify({ slug: hot.slug }));
  const look: Shot = { path: `/trpc/diner/menu.bySlug?input=${input}`, holds: '"menu"' };
  const hotPlan: Plan = {
    port,
    connections: guests,
    warmSeconds: 2,
    seconds: seconds + 1,
    shots: [look, look, look, ...placeShots([hot], bed.cart)],
    thinkMs: thinkSeconds * 1000,
    mayRefuse: [429, 503],
  };
  const runs: { alone: Fired; beside: Fired; hot: Fired }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { fired: alone } = await fire(quietPlan, {});
    const [{ fired: beside }, { fired }] = await Promise.all([fire(quietPlan, {}), fire(hotPlan, {})]);
    runs.push({ alone, beside, hot: fired });
  }
  const at = (share: number, of: (run: (typeof runs)[number]) => Fired) =>
    median(runs.map((run) => percentile(of(run).latencies, share)));
  return {
    guests,
    thinkSeconds,
    hotPerSecond: median(runs.map(({ hot: fired }) => fired.count / fired.seconds)),
    hotRefused: runs.reduce((sum, { hot: fired }) => sum + fired.refused, 0),
    alone: { p50: at(0.5, ({ alone }) => alone), p95: at(0.95, ({ alone }) => alone) },
    beside: { p50: at(0.5, ({ beside }) => beside), p95: at(0.95, ({ beside }) => beside) },
    growth: median(
      runs.map(({ alone, beside }) => percentile(beside.latencies, 0.95) / percentile(alone.latencies, 0.95)),
    ),
  };
}

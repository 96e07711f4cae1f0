import type { HotTenant } from './hot-tenant.ts';
import type { Figures, PlacementRow } from './placements.ts';
import type { RoundTrips } from './round-trips/count-round-trips.ts';
import type { Scale } from './scale/bench-scale.ts';
import { shown, table } from './table.ts';

const titles = { toast: 'toast', bare: 'bare tRPC + Drizzle', limit: 'pgbench, the same rows' } as const;

export function showPlacements({ connections, figures, ofLimit, ofBare, ofBareByCpu }: PlacementRow): string {
  const head = [
    `${connections} connections`,
    'orders/s',
    'p50 ms',
    'p95 ms',
    'backend',
    'effects',
    'database',
    'generator',
  ];
  const row = (title: string, each: Figures) => [
    title,
    shown(each.perSecond, 0),
    shown(each.p50, 1),
    shown(each.p95, 1),
    shown(each.backendCpu, 2),
    shown(each.workCpu, 2),
    shown(each.databaseCpu, 2),
    shown(each.generatorCpu, 2),
  ];
  const rows = (['toast', 'bare', 'limit'] as const).flatMap((subject) => {
    const each = figures[subject];
    return each === undefined ? [] : [row(titles[subject], each)];
  });
  return [
    table([head, ...rows]),
    `  of the limit ${shown(ofLimit, 2)} (target ≥ 0.25), of the bare server ${shown(ofBare, 2)} (target ≥ 1.0), ` +
      `by CPU of server and database ${shown(ofBareByCpu, 2)}\n`,
  ].join('\n');
}

export const showRoundTrips = (counted: readonly RoundTrips[]): string =>
  table([
    ['per order', 'round trips', 'statements', 'of these wake-ups', 'orders'],
    ...counted.map(({ connections, restaurants, roundTrips, statements, wakeUps, orders }) => [
      `${connections} connections, ${restaurants} restaurant(s)`,
      shown(roundTrips, 2),
      shown(statements, 1),
      shown(wakeUps, 2),
      String(orders),
    ]),
  ]);

export const showScale = ({ few, many, fillSeconds, rows }: Scale): string =>
  [
    table([
      ['', 'connections', `p95 at ${few}`, `p95 at ${many}`, 'grows by'],
      ...rows.map((row) => [
        row.what,
        String(row.connections),
        shown(row.few.p95, 1),
        shown(row.many.p95, 1),
        `${shown(row.growth, 2)}×`,
      ]),
    ]),
    `  target ≤ 1.5×; filling took ${shown(fillSeconds, 0)} s`,
  ].join('\n');

export const showHot = ({ alone, beside, growth, guests, thinkSeconds, ...hot }: HotTenant): string =>
  `  ${guests} guests at one restaurant, each thinking ${thinkSeconds} s (${shown(hot.hotPerSecond, 0)} requests/s, ` +
  `${hot.hotRefused} refused): orders of seven others p50 ${shown(alone.p50, 1)} → ${shown(beside.p50, 1)} ms, ` +
  `p95 ${shown(alone.p95, 1)} → ${shown(beside.p95, 1)} ms: ${shown(growth, 2)}×`;

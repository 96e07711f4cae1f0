import { startBed } from '../bed/bed.ts';
import type { BenchServer } from '../bed/server.ts';
import { fire } from '../load/fire.ts';
import { placeShots } from '../load/place-shots.ts';
import { portOf } from '../port-of.ts';
import { startWireCounter } from './wire-counter.ts';

export type RoundTrips = {
  readonly connections: number;
  readonly restaurants: number;
  readonly orders: number;
  /** Per order, by the backend; what follows from the log is another process. */
  readonly roundTrips: number;
  /** Of these after the commit, to wake others: one statement each. */
  readonly wakeUps: number;
  readonly statements: number;
  readonly byKind: Readonly<Record<string, number>>;
};

/** Counted on the wire between backend and database; the counter costs time, so nothing else is measured here. */
export async function countRoundTrips(
  server: BenchServer,
  cases: readonly { readonly connections: number; readonly restaurants: number }[],
  seconds: number,
): Promise<readonly RoundTrips[]> {
  const { hostname: host, port } = new URL(server.superuserUrl);
  const wire = await startWireCounter({ host, port: Number(port) });
  try {
    const bed = await startBed(server, { restaurants: 8, through: wire.urlOf });
    try {
      const counted: RoundTrips[] = [];
      for (const { connections, restaurants } of cases) {
        const shots = placeShots(bed.restaurants.slice(0, restaurants), bed.cart);
        const plan = { port: portOf(bed.url), connections, shots };
        // The connections are opened and their statements are prepared.
        await fire({ ...plan, warmSeconds: 0, seconds: 1 }, {});
        wire.reset();
        const { fired } = await fire({ ...plan, warmSeconds: 0, seconds }, {});
        const each = (sum: number) => sum / fired.total;
        const count = wire.countOf('toast backend');
        counted.push({
          connections,
          restaurants,
          orders: fired.total,
          roundTrips: each(count.roundTrips),
          wakeUps: each(count.wakeUps),
          statements: each([...count.statements.values()].reduce((sum, some) => sum + some, 0)),
          byKind: Object.fromEntries([...count.statements].map(([kind, some]) => [kind, each(some)])),
        });
      }
      return counted;
    } finally {
      await bed.stop();
    }
  } finally {
    wire.close();
  }
}

import pg from 'pg';
import { type Bed, startBed } from '../bed/bed.ts';
import type { BenchServer } from '../bed/server.ts';
import { placeSample } from '../limit/place-sample.ts';
import { fire } from '../load/fire.ts';
import { placeShots } from '../load/place-shots.ts';
import type { Plan, Shot } from '../load/plan.ts';
import { portOf } from '../port-of.ts';
import { median, percentile } from '../statistics.ts';
import { fill } from './fill.ts';
import { readShots } from './reads.ts';

export type ScaleRow = {
  readonly what: string;
  readonly connections: number;
  /** Milliseconds, medians of the rounds. */
  readonly few: { readonly p50: number; readonly p95: number };
  readonly many: { readonly p50: number; readonly p95: number };
  /** p95 with many orders as a multiple of that with few, median of the rounds. */
  readonly growth: number;
};
export type Scale = {
  readonly few: number;
  readonly many: number;
  readonly fillSeconds: number;
  readonly rows: readonly ScaleRow[];
};

/**
 * The same requests to two backends, whose databases on one server hold few and many orders; they take turns, round after
 * round.
 */
export async function benchScale(
  server: BenchServer,
  options: { readonly few: number; readonly many: number; readonly rounds: number; readonly seconds: number },
): Promise<Scale> {
  const beds: Bed[] = [];
  try {
    const [few, many] = [
      await startBed(server, { restaurants: 8 }),
      await startBed(server, { restaurants: 8 }),
    ];
    beds.push(few, many);
    const started = performance.now();
    await fillBed(server, few, options.few);
    await fillBed(server, many, options.many);
    const fillSeconds = (performance.now() - started) / 1000;
    const rows: ScaleRow[] = [];
    for (const connections of [8, 32])
      rows.push(
        await compare('place', connections, options, [
          { bed: few, shots: placeShots(few.restaurants, few.cart) },
          { bed: many, shots: placeShots(many.restaurants, many.cart) },
        ]),
      );
    const reads = { few: await readShots(few), many: await readShots(many) };
    for (const what of ['rail', 'list'] as const)
      rows.push(
        await compare(what, 8, options, [
          { bed: few, shots: [reads.few[what]] },
          { bed: many, shots: [reads.many[what]] },
        ]),
      );
    return { few: options.few, many: options.many, fillSeconds, rows };
  } finally {
    for (const bed of beds) await bed.stop();
  }
}

async function fillBed(server: BenchServer, bed: Bed, orders: number): Promise<void> {
  const ids = [...bed.restaurants, ...bed.demo.restaurants.slice(0, 1)].map(({ id }) => id);
  const client = new pg.Client({ connectionString: bed.adminUrl });
  await client.connect();
  try {
    const sample = await placeSample(bed, client);
    await forget(
      client,
      sample.tables.map(({ table }) => table),
    );
    await fill(server, bed.adminUrl, sample, ids, Math.ceil(orders / ids.length));
  } finally {
    await client.end();
  }
}

/** The sampled order leaves the numbers to the filling. */
async function forget(client: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    "select tablename as table from pg_tables where schemaname = 'public' and tablename like 'effect_done'",
  );
  const all = [...rows.map(({ table }) => table), ...tables.toReversed()];
  for (const table of all) await client.query(`delete from "${table}"`);
}

async function compare(
  what: string,
  connections: number,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
  sides: readonly [{ bed: Bed; shots: readonly Shot[] }, { bed: Bed; shots: readonly Shot[] }],
): Promise<ScaleRow> {
  const seen: { p50: number; p95: number }[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { bed, shots }] of sides.entries()) {
      const plan: Plan = { port: portOf(bed.url), connections, warmSeconds: 1, seconds, shots };
      const { latencies } = (await fire(plan, {})).fired;
      seen[index]?.push({ p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) });
    }
  }
  const [few = [], many = []] = seen;
  const middle = (runs: readonly { p50: number; p95: number }[]) => ({
    p50: median(runs.map(({ p50 }) => p50)),
    p95: median(runs.map(({ p95 }) => p95)),
  });
  const growth = median(many.map(({ p95 }, index) => p95 / (few[index]?.p95 ?? Number.NaN)));
  return { what, connections, few: middle(few), many: middle(many), growth };
}

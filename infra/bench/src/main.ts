import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { inRoot } from '@toast/local/root';
import { type Bed, startBed } from './bed/bed.ts';
import { type BenchServer, openServer } from './bed/server.ts';
import { benchHearing } from './hearing.ts';
import { benchHotTenant } from './hot-tenant.ts';
import { benchMenuReads } from './menu-reads.ts';
import { type Options, readOptions } from './options.ts';
import { benchPlacements } from './placements.ts';
import { countRoundTrips } from './round-trips/count-round-trips.ts';
import { benchScale } from './scale/bench-scale.ts';
import { showHot, showPlacements, showRoundTrips, showScale } from './show.ts';

/**
 * `pnpm bench`: speed of the main paths on this machine, with server, database and load generator beside each other.
 * Shares are measured in one run; absolute figures are this machine's and of this minute.
 */
const options = readOptions(process.argv.slice(2), inRoot('.data/bench.json'));
const server = await openServer(process.env.TOAST_TEST_CITUS_URL);
const { json, ...told } = options;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
const results: Record<string, unknown> = {
  at: new Date().toISOString(),
  machine,
  database: server.title,
  options: { ...told, only: [...told.only] },
};
console.log(`${machine}; ${server.title}`);
if (server.cpu() === null)
  console.log('CPU of the database cannot be read here (no /proc, or another machine)');

function keep(name: string, result: unknown): void {
  results[name] = result;
  mkdirSync(dirname(json), { recursive: true });
  writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
}

try {
  if (options.only.has('round-trips')) {
    console.log('\nRound trips and statements, counted on the wire between backend and database');
    const cases = [
      { connections: 1, restaurants: 1 },
      { connections: 32, restaurants: 8 },
      { connections: 32, restaurants: 1 },
    ];
    const counted = await countRoundTrips(server, cases, 2);
    console.log(showRoundTrips(counted));
    keep('roundTrips', counted);
  }
  const bed = await startBed(server, { restaurants: options.restaurants });
  try {
    await onOneBed(server, bed, options);
  } finally {
    await bed.stop();
  }
  if (options.only.has('scale')) {
    console.log('\nMany orders beside few, p95 in ms');
    const scale = await benchScale(server, { ...options, few: 10_000, many: options.orders });
    console.log(showScale(scale));
    keep('scale', scale);
  }
  console.log(`\nwritten to ${json}`);
} finally {
  await server.stop();
}

async function onOneBed(on: BenchServer, bed: Bed, { only, ...rest }: Options): Promise<void> {
  if (only.has('menu')) {
    const menu = await benchMenuReads(bed);
    const cpu = menu.cpuShare === null ? '' : `, by CPU of the server ${menu.cpuShare}`;
    console.log(
      `\nMenu reads: ${menu.perSecond}/s, bare node:http ${menu.bare}/s, ${menu.bytes} bytes: share ${menu.share}${cpu} (target ≥ 0.6)`,
    );
    keep('menu', menu);
  }
  if (only.has('hearing')) {
    const heard = await benchHearing(bed, 100);
    console.log(
      `\nOrder sent → ticket on the kitchen's stream: p50 ${heard.p50} ms, p95 ${heard.p95} ms (target < 1000 ms)`,
    );
    keep('hearing', heard);
  }
  if (only.has('placements')) {
    console.log(
      `\nOrders over HTTP by the diner's tRPC, ${bed.restaurants.length} restaurants; CPU in ms per order, the load generator's apart\n`,
    );
    const rows = [];
    for await (const row of benchPlacements(on, bed, rest)) {
      console.log(showPlacements(row));
      rows.push(row);
      keep('placements', rows);
    }
  }
  if (only.has('hot')) {
    console.log('\nA hot restaurant beside others');
    const hot = await benchHotTenant(bed, { ...rest, thinkSeconds: 5 });
    console.log(showHot(hot));
    keep('hotTenant', hot);
  }
}

import { cpus } from 'node:os';
import { startBed } from './bed.ts';
import { benchHearing } from './hearing.ts';
import { benchMenuReads } from './menu-reads.ts';
import { benchPlacements } from './placements.ts';

/**
 * `pnpm bench`: speed of the main paths on this machine, with server, database and load generator beside each other.
 * Shares are measured in one run; absolute figures are this machine's and of this minute.
 */
const seconds = 10;
const bed = await startBed();
try {
  console.log(`machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
  const menu = await benchMenuReads(bed);
  const cpu = menu.cpuShare === null ? '' : `, by CPU of the server ${menu.cpuShare}`;
  console.log(
    `menu read   ${menu.perSecond}/s, bare node:http ${menu.bare}/s, ${menu.bytes} bytes: share ${menu.share}${cpu} (target ≥ 0.5)`,
  );
  const heard = await benchHearing(bed, 100);
  console.log(
    `hearing     order sent → ticket on the kitchen's stream: p50 ${heard.p50} ms, p95 ${heard.p95} ms, ${heard.orders} orders (target < 1000 ms)`,
  );
  for (const [connections, restaurants] of [
    [1, 1],
    [32, 3],
    [32, 1],
  ] as const) {
    const placed = await benchPlacements(bed, connections, restaurants, seconds);
    const target = connections === 32 && restaurants === 3 ? ' (target ≥ 600/s)' : '';
    console.log(
      `placements  ${placed.perSecond}/s at ${connections} connections over ${restaurants} restaurant(s), ` +
        `p50 ${placed.p50} ms, p95 ${placed.p95} ms, ${placed.orders} orders in ${seconds} s${target}`,
    );
  }
} finally {
  await bed.stop();
}

// One statement in a transaction that tells the tenant, against the same statement bare: round trip and CPU, in turns of one run.
//   node bench/public-reads.ts <superuser url> [reads per turn] [turns]
import { readFileSync } from 'node:fs';
import { json } from '../src/column.ts';
import { currentVersion } from '../src/menu/version.reads.ts';
import { forRestaurant } from '../src/scope.ts';
import { makeRestaurant } from '../src/test-restaurant.ts';
import { createTestDatabase } from '../src/testing.ts';

const [url, reads = '5000', turns = '6'] = process.argv.slice(2);
if (url === undefined)
  throw new Error('usage: node bench/public-reads.ts <superuser url> [reads per turn] [turns]');
const test = await createTestDatabase(url, { maxConnections: 1 });
const restaurantId = await makeRestaurant(test.db);
const scope = forRestaurant(test.db, restaurantId);
const row = {
  document: json({} as never),
  hash: '',
  draft_rev: 1,
  published_at: new Date(),
  published_by: '',
};
await scope
  .insertInto('menu_version')
  .values({ version: 1, ...row })
  .execute();

const read = currentVersion({});
const ways = { transaction: { ...read, publicRead: false }, bare: read };
const { rows } = await test.db.pool.query<{ pid: number }>('select pg_backend_pid() as pid');

/** Milliseconds of CPU that the connection's server process has used, where /proc tells. */
function serverCpu(): number {
  try {
    const fields = readFileSync(`/proc/${rows[0]?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

const spent = {
  transaction: { ms: 0, client: 0, server: 0 },
  bare: { ms: 0, client: 0, server: 0 },
};
for (let turn = 0; turn <= Number(turns); turn += 1) {
  for (const way of ['transaction', 'bare'] as const) {
    const [cpu, server, began] = [process.cpuUsage(), serverCpu(), performance.now()];
    for (let i = 0; i < Number(reads); i += 1) await scope.rows(ways[way]);
    // The first turn is for warming up.
    if (turn === 0) continue;
    const { user, system } = process.cpuUsage(cpu);
    spent[way].ms += performance.now() - began;
    spent[way].client += (user + system) / 1_000;
    spent[way].server += serverCpu() - server;
  }
}
const each = (ms: number) => Math.round((ms * 1_000) / (Number(reads) * Number(turns)));
const table = Object.entries(spent).map(([way, { ms, client, server }]) => ({
  way,
  'round trip (µs)': each(ms),
  'CPU here (µs)': each(client),
  'CPU of the server (µs)': each(server),
}));
console.table(table);
await test.drop();

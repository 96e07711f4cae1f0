import pg from 'pg';
import type { Bed } from '../bed/bed.ts';
import type { BenchServer } from '../bed/server.ts';
import { placeSample } from './place-sample.ts';
import { type Script, writeScript } from './script.ts';

/** Places one order through the backend and makes of its rows a script for each restaurant. */
export async function makeScripts(server: BenchServer, bed: Bed): Promise<readonly Script[]> {
  const client = new pg.Client({ connectionString: bed.adminUrl });
  await client.connect();
  try {
    const sample = await placeSample(bed, client);
    const uuid = server.version >= 18 ? 'uuidv7()' : 'gen_random_uuid()';
    const [line] = bed.cart.lines;
    const counted = { entityId: line?.itemId ?? '', quantity: line?.quantity ?? 1 };
    return bed.restaurants.map(({ id }) => writeScript(sample, id, uuid, counted));
  } finally {
    await client.end();
  }
}

import pg from 'pg';
import type { Bed } from '../bed/bed.ts';
import { placeSample } from './place-sample.ts';
import { type Script, writeScript } from './script.ts';

/** Places one order through the backend and makes of its rows a script for each restaurant. */
export async function makeScripts(bed: Bed): Promise<readonly Script[]> {
  const client = new pg.Client({ connectionString: bed.adminUrl });
  await client.connect();
  try {
    const sample = await placeSample(bed, client);
    const [line] = bed.cart.lines;
    const counted = { entityId: line?.itemId ?? '', quantity: line?.quantity ?? 1 };
    return bed.restaurants.map(({ id }) => writeScript(sample, id, counted));
  } finally {
    await client.end();
  }
}

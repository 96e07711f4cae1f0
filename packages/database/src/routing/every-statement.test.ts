import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { explain, explainKept, hasPlan } from '../testing/explain.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { type Collected, parametersOf, readCollected } from './collected.ts';

// The last part of `npm test` on Citus: what all suites before it have sent, planned by a cluster.

const explained = /^explain \(costs off\) /;
/** Tests also send what is no statement of ours: `do`, `alter`. */
const sent = readCollected(process.env.TOAST_ROUTING_OF ?? '').filter(([first]) =>
  hasPlan(first?.sql.replace(explained, '') ?? ''),
);
const through = (door: Collected['door']) => sent.filter(([first]) => first?.door === door);
const [tenant, directory, across] = [through('tenant'), through('directory'), through('across')];

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
});
afterAll(() => test.drop());

/** The plan of a statement with the first of its values that the server takes; undefined when it takes none, and so never ran it. */
async function planOf(times: readonly Collected[], ask: typeof explainKept): Promise<string | undefined> {
  for (const time of times) {
    const { door, restaurantId } = time;
    const sql = time.sql.replace(explained, '');
    try {
      return await ask(test.db, { sql, parameters: parametersOf(time), door, restaurantId });
    } catch (error) {
      const badValue = error instanceof pg.DatabaseError && error.code?.startsWith('22');
      if (!badValue) return String(error);
    }
  }
  return undefined;
}

/** Those that have a plan and not the wanted one. */
async function others(
  statements: readonly Collected[][],
  wanted: string,
  ask: typeof explainKept = explain,
): Promise<string[]> {
  const found: string[] = [];
  for (const times of statements) {
    const plan = await planOf(times, ask);
    if (plan !== undefined && plan !== wanted) found.push(`${plan}: ${times[0]?.sql}`);
  }
  return found;
}

describe('every statement that the suites have sent', { timeout: 300_000 }, () => {
  it(`goes to one shard when it is of one restaurant: ${tenant.length}`, async () => {
    expect(tenant).not.toEqual([]);
    expect(await others(tenant, '1 shard')).toEqual([]);
  });

  it('still does when its connection has kept it for the tenth time', async () => {
    expect(await others(tenant, '1 shard', explainKept)).toEqual([]);
  });

  it(`stays on the coordinator when it is of none: ${directory.length}`, async () => {
    expect(directory).not.toEqual([]);
    expect(await others(directory, 'local')).toEqual([]);
  });

  it(`says what for when it reads over all restaurants: ${across.length}`, () => {
    expect(across.flat().filter(({ why }) => why === '')).toEqual([]);
  });
});

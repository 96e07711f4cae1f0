import { collect } from '@toast/openapi/collect';
import type { AnyTRPCRouter } from '@trpc/server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminRouter } from '../../src/routers/admin/index.ts';
import { dinerRouter } from '../../src/routers/diner/index.ts';
import { integratorRouter } from '../../src/routers/integrator/index.ts';
import { kitchenRouter } from '../../src/routers/kitchen/index.ts';
import { settle } from '../isolation/tenant.ts';
import {
  type SeededBackend,
  startBackend,
  startSeededBackend,
  type TestBackend,
} from '../support/backend.ts';
import { freshKey } from '../support/carts.ts';
import { pair } from '../support/sign-in.ts';
import { cases, type Place } from './cases.ts';
import { type Audience, send, type Write } from './send.ts';
import { stateOf } from './state.ts';

let backend: SeededBackend;
let second: TestBackend;
let owner: pg.Client;
let place: Place;
beforeAll(async () => {
  backend = await startSeededBackend();
  second = await startBackend(backend.database);
  owner = new pg.Client({ connectionString: backend.database.adminUrl });
  await owner.connect();
  place = { ...(await settle(backend, 0)), url: backend.url };
});
afterAll(async () => {
  await owner.end();
  await second.stop();
  await backend.stop();
});

const mutationsOf = (audience: Audience, router: AnyTRPCRouter): Write[] =>
  Object.entries(router._def.procedures as Record<string, { _def: { type: string } }>)
    .filter(([, { _def }]) => _def.type === 'mutation')
    .map(([path]) => ({ audience, path, operation: null }));

/** Every write that there is, found in the routers themselves. */
const writes: readonly Write[] = [
  ...mutationsOf('diner', dinerRouter),
  ...mutationsOf('kitchen', kitchenRouter),
  ...mutationsOf('admin', adminRouter),
  ...collect(integratorRouter)
    .filter(({ rest }) => rest.method !== 'GET')
    .map((operation) => ({ audience: 'integrator' as const, path: operation.name, operation })),
];

const caseOf = ({ audience, path }: Write) => {
  const found = cases[audience][path];
  if (found === undefined) throw new Error(`${audience} ${path} has no case`);
  return found;
};

describe('every write', () => {
  it.each(Object.keys(cases) as Audience[])('of the %s door is tried here', (audience) => {
    const there = writes.filter((write) => write.audience === audience).map(({ path }) => path);
    expect(Object.keys(cases[audience]).toSorted()).toEqual(there.toSorted());
  });

  // What it changes must still be there, so what ends things comes last.
  const inOrder = writes.toSorted((a, b) => Number(ends.has(a.path)) - Number(ends.has(b.path)));

  it.each(inOrder)('is done once per key: $audience $path', async (write) => {
    const { input: make, other } = caseOf(write);
    const who = { ...place, tablet: write.path === 'device.unpair' ? await pair(backend) : place.tablet };
    const input = await make(place);
    const key = freshKey();
    const at = (url: string) => send(url, write, who, input, key);
    const before = await stateOf(owner, place.id);

    const together = await Promise.all([at(backend.url), at(second.url), at(backend.url)]);
    const [first] = together;
    expect(first?.status).toBeLessThan(300);
    expect(first?.text).not.toMatch(/"outcome":"(STALE|REFUSED|BLOCKED)"/);
    expect(together).toEqual([first, first, first]);
    const after = await stateOf(owner, place.id);
    expect(after).not.toEqual(before);

    expect([await at(second.url), await at(backend.url)]).toEqual([first, first]);
    if (other !== null) {
      const answer = await send(backend.url, write, who, other({ ...input }), key);
      expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(/idempotency.key.reused/i)]);
    }
    expect(await stateOf(owner, place.id)).toEqual(after);
  });
});

const ends = new Set(['menu.archive', 'device.unpair']);

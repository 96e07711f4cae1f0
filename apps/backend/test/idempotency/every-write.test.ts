import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../isolation/tenant.ts';
import type { TestBackend } from '../support/backend.ts';
import { freshKey } from '../support/carts.ts';
import { pair } from '../support/sign-in.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';
import { caseOf, cases, type Place } from './cases.ts';
import { type Audience, send } from './send.ts';
import { stateOf } from './state.ts';
import { writes } from './writes.ts';

let backend: TwoBackends;
let second: TestBackend;
let owner: pg.Client;
let place: Place;
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  owner = new pg.Client({ connectionString: backend.database.adminUrl });
  await owner.connect();
  place = { ...(await settle(backend, 0)), url: backend.url };
});
afterAll(async () => {
  await owner.end();
  await backend.stop();
});

describe('every write', () => {
  it.each(Object.keys(cases) as Audience[])('of the %s door is tried here', (audience) => {
    const there = writes.filter((write) => write.audience === audience).map(({ path }) => path);
    expect(Object.keys(cases[audience]).toSorted()).toEqual(there.toSorted());
  });

  it.each(writes)('is done once per key: $audience $path', async (write) => {
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

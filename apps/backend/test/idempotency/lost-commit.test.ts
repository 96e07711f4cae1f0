import { type CuttingProxy, cuttingProxy } from '@toast/database/cutting-proxy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../isolation/tenant.ts';
import {
  type SeededBackend,
  startBackend,
  startSeededBackend,
  type TestBackend,
} from '../support/backend.ts';
import { freshKey } from '../support/carts.ts';
import { pair } from '../support/sign-in.ts';
import { caseOf, type Place } from './cases.ts';
import { send } from './send.ts';
import { stateOf } from './state.ts';
import { writes } from './writes.ts';

let backend: SeededBackend;
let proxy: CuttingProxy;
let behind: TestBackend;
let owner: pg.Client;
let place: Place;
beforeAll(async () => {
  backend = await startSeededBackend();
  proxy = await cuttingProxy(backend.database.appUrl);
  behind = await startBackend({ ...backend.database, appUrl: proxy.url });
  owner = new pg.Client({ connectionString: backend.database.adminUrl });
  await owner.connect();
  place = { ...(await settle(backend, 0)), url: backend.url };
});
afterAll(async () => {
  await owner.end();
  await behind.stop();
  await proxy.close();
  await backend.stop();
});

/** What is in the request that commits, and in none before it. */
const committing: Readonly<Record<string, string>> = {
  'quote.create': 'insert.idempotency_record',
  'quotes.create': 'insert.idempotency_record',
  'order.place': 'insert.idempotency_record',
  'orders.place': 'insert.idempotency_record',
  'order.giveUp': 'insert.idempotency_record',
  'tickets.operate': 'insert.kitchen_operation',
  'device.pair': 'insert into "credential"',
  'device.unpair': 'update "credential"',
};

describe('a write whose commit was not heard of any more', () => {
  it.each(writes)(
    'is not called done or failed, and is found under its key: $audience $path',
    async (write) => {
      const input = await caseOf(write).input(place);
      const who = { ...place, tablet: write.path === 'device.unpair' ? await pair(backend) : place.tablet };
      const key = freshKey();
      const before = await stateOf(owner, place.id);

      proxy.swallowAnswers(committing[write.path] ?? 'idempotency.keep');
      const lost = await send(behind.url, write, who, input, key);
      expect([lost.status, lost.text]).toEqual([
        503,
        expect.stringMatching(/OUTCOME_UNKNOWN|outcome-unknown/),
      ]);
      proxy.mend();
      // Nobody tells us, but the server has its order to commit and carries it out.
      await expect.poll(() => stateOf(owner, place.id), { timeout: 5_000 }).not.toEqual(before);
      const after = await stateOf(owner, place.id);

      const found = await send(backend.url, write, who, input, key);
      expect(found.status).toBeLessThan(300);
      expect(found.text).not.toMatch(/"outcome":"(STALE|REFUSED|BLOCKED|ALREADY)"/);
      expect(await stateOf(owner, place.id)).toEqual(after);
      expect(await send(behind.url, write, who, input, key)).toEqual(found);
    },
  );
});

import { json } from '@toast/database/column';
import { storePairingCode } from '@toast/database/identity/pairing-code.writes';
import { insertRows } from '@toast/database/insert-rows';
import { insertAnswers } from '@toast/database/integration/idempotency.writes';
import { insertQuote } from '@toast/database/pricing/quote.writes';
import { queueSize } from '@toast/database/queue/queue.reads';
import { forRestaurant } from '@toast/database/scope';
import type { QuoteId, RestaurantId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batch, type Chore, choreTask, runChore } from '../../src/jobs/chore.ts';
import { prunePairingCodes, pruneSessions } from '../../src/jobs/chores/prune-access.ts';
import { pruneOldAnswers } from '../../src/jobs/chores/prune-answers.ts';
import { pruneQuotes } from '../../src/jobs/chores/prune-quotes.ts';
import { pruneRecords } from '../../src/jobs/chores/prune-records.ts';
import { createWorker } from '../../src/jobs/worker.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { until } from '../support/jobs.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';
import { rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

const day = 86_400_000;
/** What jobs need, so many days from now. */
const inDays = (days: number) => ({ ...backend.deps, now: () => new Date(Date.now() + days * day) });
const run = (chore: Chore, days: number) => runChore(inDays(days), chore, {}, 30_000);

const admin = () => backend.database.adminUrl;
const first = (): RestaurantId => {
  const [restaurant] = restaurants;
  if (restaurant === undefined) throw new Error('the demo has no restaurant');
  return restaurant.id;
};

async function answers(restaurantId: RestaurantId): Promise<number> {
  const [row] = await rows<{ n: number }>(
    admin(),
    "select count(*)::int as n from idempotency_record where restaurant_id = $1 and client_id = 'chore test'",
    [restaurantId],
  );
  return row?.n ?? 0;
}

/** So many stored answers, as of so many days ago. */
async function storeAnswers(restaurantId: RestaurantId, count: number, daysAgo: number): Promise<void> {
  await forRestaurant(backend.deps.db, restaurantId).flight(
    insertAnswers(
      Array.from({ length: count }, () => ({
        client_id: 'chore test',
        key: v7(),
        request_hash: '',
        status: 201,
        response: json<unknown>({}),
        created_at: new Date(Date.now() - daysAgo * day),
      })),
    ),
  );
}

describe('old answers', () => {
  it('are forgotten after thirty days, in every restaurant, however many batches it takes', async () => {
    const [one, two] = [restaurants[0]!.id, restaurants[1]!.id];
    await storeAnswers(one, batch * 2 + 7, 31);
    await storeAnswers(one, 3, 29);
    await storeAnswers(two, 5, 31);
    expect(await run(pruneOldAnswers, 0)).toBeUndefined();
    expect([await answers(one), await answers(two)]).toEqual([3, 0]);
    expect(await run(pruneOldAnswers, 0)).toBeUndefined();
    expect(await answers(one)).toBe(3);
    expect(await run(pruneOldAnswers, 2)).toBeUndefined();
    expect(await answers(one)).toBe(0);
  });

  it('are forgotten a bit at a time, going on where it stopped, when there is no time', async () => {
    const ids = restaurants.map(({ id }) => id).toSorted();
    for (const id of ids) await storeAnswers(id, batch + 1, 31);
    const left = async () => Promise.all(ids.map(answers));
    const seen: number[][] = [];
    let rest = await runChore(inDays(0), pruneOldAnswers, {}, 0);
    seen.push(await left());
    for (let turn = 0; turn < 12 && rest !== undefined; turn += 1) {
      rest = await runChore(inDays(0), pruneOldAnswers, rest, 0);
      seen.push(await left());
    }
    expect(rest).toBeUndefined();
    expect(seen[0]).toEqual([1, batch + 1, batch + 1]);
    expect(await left()).toEqual([0, 0, 0]);
  });

  it('go on as a job of its own where the chore had to make way', async () => {
    for (const { id } of restaurants) await storeAnswers(id, batch + 1, 31);
    const worker = createWorker(inDays(0), { effects: [], chores: [pruneOldAnswers], patience: 0 });
    await worker.ready;
    await rows(admin(), `select graphile_worker.add_job($1, '{}')`, [choreTask(pruneOldAnswers)]);
    await until(() => Promise.all(restaurants.map(({ id }) => answers(id)))).toEqual([0, 0, 0]);
    await until(() => queueSize(backend.deps.db)).toMatchObject({ waiting: 0, dead: 0 });
    expect(worker.numbers().done).toBeGreaterThan(3);
    await worker.close();
  });

  it('stay when the worker is asked to leave', async () => {
    await storeAnswers(first(), 1, 31);
    expect(await runChore(inDays(0), pruneOldAnswers, {}, 30_000, AbortSignal.abort())).toEqual({});
    expect(await answers(first())).toBe(1);
  });
});

describe('a chore', () => {
  it('gives every restaurant its turn though one fails, and then says so', async () => {
    const [broken, ...others] = restaurants.map(({ id }) => id).toSorted();
    const done: string[] = [];
    async function* once(_deps: unknown, id: RestaurantId) {
      if (id === broken) throw new Error('its shard does not answer');
      done.push(id);
      yield 1;
    }
    const chore: Chore = { name: 'partly', at: '* * * * *', perRestaurant: once };
    await expect(run(chore, 0)).rejects.toThrow('partly failed in 1 restaurants');
    expect(done).toEqual(others);
  });
});

describe('expired quotes', () => {
  it('go with the keys that answer them, unless an order names them', async () => {
    const restaurant = restaurants[0]!;
    const diner = dinerClient(backend.url);
    const quote = async () => {
      const answer = await diner.quote.create.mutate({
        restaurantId: restaurant.id,
        cart: someCart(restaurant.menu),
      });
      if (answer.outcome !== 'QUOTED') throw new Error(JSON.stringify(answer));
      return answer.quote.id;
    };
    const [dropped, ordered] = [await quote(), await quote()];
    await rows(admin(), 'update "order" set quote_id = $2 where restaurant_id = $1 and id = $3', [
      restaurant.id,
      ordered,
      (await placeOrderAt(backend.url, restaurant)).order.id,
    ]);
    const there = async () =>
      (
        await rows<{ id: string }>(admin(), 'select id from quote where id = any($1::uuid[]) order by id', [
          [dropped, ordered],
        ])
      ).map(({ id }) => id);
    await run(pruneQuotes, 29.9);
    expect(await there()).toEqual([dropped, ordered]);
    await run(pruneQuotes, 30.5);
    expect(await there()).toEqual([ordered]);
    await run(pruneQuotes, 39);
    expect(await there()).toEqual([ordered]);
  });

  it('go in as many batches as there are', async () => {
    const { id, menu } = restaurants[1]!;
    const tenant = forRestaurant(backend.deps.db, id);
    const total = batch + 20;
    for (let from = 0; from < total; from += 200) {
      await tenant.flight(
        Array.from({ length: Math.min(200, total - from) }, () =>
          insertQuote({
            id: v7() as QuoteId,
            menu_version: menu.version,
            cart: json(someCart(menu)),
            priced: json({} as never),
            total: 0,
            expires_at: new Date(),
          }),
        ),
      );
    }
    await run(pruneQuotes, 31);
    expect(await rows(admin(), 'select id from quote where restaurant_id = $1', [id])).toEqual([]);
  });
});

describe('what an effect did', () => {
  it('is forgotten after thirty days where its mark says it all', async () => {
    const { id } = restaurants[2]!;
    const tenant = forRestaurant(backend.deps.db, id);
    const [head] = await rows<{ seq: number }>(
      admin(),
      'select event_seq::int as seq from counter where restaurant_id = $1',
      [id],
    );
    const last = head?.seq ?? 0;
    expect(last).toBeGreaterThan(0);
    const effect = 'chore test';
    await tenant.flight([
      insertRows('effect_mark', [{ effect, seq: last - 1 }]),
      insertRows('effect_done', [{ effect, seq: last, done_at: new Date() }]),
    ]);
    const records = () => rows(admin(), 'select seq from effect_done where effect = $1', [effect]);
    await run(pruneRecords, 31);
    expect(await records()).toHaveLength(1);
    await rows(admin(), 'update effect_mark set seq = $1 where restaurant_id = $2 and effect = $3', [
      last,
      id,
      effect,
    ]);
    await run(pruneRecords, 29);
    expect(await records()).toHaveLength(1);
    await run(pruneRecords, 31);
    expect(await records()).toHaveLength(0);
  });
});

describe('ways in', () => {
  it('that are over are removed a day later: pairing codes', async () => {
    const codes = () => rows(admin(), "select label from pairing_code where label <> 'Demo' order by label");
    for (const [label, expires_at] of [
      ['for good', null],
      ['for an hour', new Date(Date.now() + day / 24)],
    ] as const)
      await storePairingCode(backend.deps.db, {
        code_hash: Buffer.alloc(32, label),
        restaurant_id: first(),
        label,
        expires_at,
      });
    await run(prunePairingCodes, 1);
    expect(await codes()).toHaveLength(2);
    await run(prunePairingCodes, 1.1);
    expect(await codes()).toEqual([{ label: 'for good' }]);
  });

  it('that are over are removed a day later: sessions of the staff', async () => {
    await signIn(backend, first());
    const sessions = () => rows(admin(), 'select id from auth."session"');
    await run(pruneSessions, 7.5);
    expect(await sessions()).toHaveLength(1);
    await run(pruneSessions, 8.5);
    expect(await sessions()).toHaveLength(0);
  });
});

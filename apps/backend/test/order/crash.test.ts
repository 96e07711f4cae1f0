import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@toast/local/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { rows } from '../support/sql.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
let backend: SeededBackend;
let restaurants: DemoRestaurant[];
let port: number;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
  port = await freePort();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await backend.stop();
});

/** A real backend process on the test's database; resolves when it takes orders. */
async function serve(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: backend.database.appUrl,
      TOAST_SECRET: backend.deps.config.secret,
      LOG_LEVEL: 'fatal',
    },
    stdio: 'ignore',
  });
  children.add(child);
  await expect
    .poll(
      () => {
        if (child.exitCode !== null) throw new Error('the backend ended before it was ready');
        return fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ status }) => status,
          () => 0,
        );
      },
      { timeout: 30_000, interval: 25 },
    )
    .toBe(200);
  return child;
}

type Placed = { readonly id: string; readonly displayNumber: number };

/** As a page does: the same key and body again until there is an answer; when nobody is there, once somebody is `back`. */
async function placeUntilAnswered(
  body: object,
  back: Promise<unknown>,
  acknowledged: (placed: Placed) => void,
): Promise<string> {
  for (;;) {
    const answer = await postToDiner(`http://127.0.0.1:${port}`, 'order.place', body).catch(() => undefined);
    if (answer === undefined) await back;
    if (answer?.status !== 200) continue;
    const { outcome, order } = JSON.parse(answer.text).result.data;
    if (outcome !== 'PLACED') throw new Error(answer.text);
    acknowledged(order);
    return answer.text;
  }
}

describe('a backend that is killed in the middle of two hundred placements', () => {
  it('loses no acknowledged order and doubles none', { timeout: 120_000 }, async () => {
    const first = await serve();
    const bodies = Array.from({ length: 200 }, (_, index) => {
      const { id, menu } = restaurants[index % 3] ?? restaurants[0]!;
      return { restaurantId: id, cart: someCart(menu), guest, idempotencyKey: freshKey() };
    });
    const acknowledged: Placed[] = [];
    let beforeTheKill = 0;
    const back = Promise.withResolvers<ChildProcess>();
    const answers = await Promise.all(
      bodies.map((body) =>
        placeUntilAnswered(body, back.promise, (placed) => {
          acknowledged.push(placed);
          // Not in between, but with most requests on their way.
          if (acknowledged.length !== 40) return;
          first.kill('SIGKILL');
          beforeTheKill = acknowledged.length;
          once(first, 'exit').then(serve).then(back.resolve, back.reject);
        }),
      ),
    );
    expect(beforeTheKill).toBe(40);
    expect(first.signalCode).toBe('SIGKILL');

    // Asked once more, every key answers what it answered.
    const again = await Promise.all(bodies.map((body) => placeUntilAnswered(body, back.promise, () => {})));
    expect(again).toEqual(answers);
    const stored = await rows<{ id: string; key: string }>(
      backend.database.adminUrl,
      `select o.id, r.key from "order" o
         join idempotency_record r on r.restaurant_id = o.restaurant_id and r.response->>'id' = o.id::text`,
    );
    expect(stored.map(({ id }) => id).toSorted()).toEqual(acknowledged.map(({ id }) => id).toSorted());
    expect(stored.map(({ key }) => key).toSorted()).toEqual(
      bodies.map(({ idempotencyKey }) => idempotencyKey).toSorted(),
    );
    const [sums] = await rows<{ orders: number; half: number; gaps: number }>(
      backend.database.adminUrl,
      `select (select count(*)::int from "order") as orders,
         (select count(*)::int from "order" o where
            (select count(*) from selection s where s.restaurant_id = o.restaurant_id and s.order_id = o.id) <> json_array_length(o.priced->'lines')
            or not exists (select 1 from ticket t where t.restaurant_id = o.restaurant_id and t.order_id = o.id) or not exists (select 1 from "check" c where c.restaurant_id = o.restaurant_id and c.order_id = o.id)
            or (select count(*) from event e where e.restaurant_id = o.restaurant_id and e.type = 'order.placed' and e.entity_id = o.id) <> 1) as half,
         (select count(*)::int from counter c where c.event_seq <> (select count(*) from event e where e.restaurant_id = c.restaurant_id)
            or c.order_number <> (select count(*) from "order" o where o.restaurant_id = c.restaurant_id)) as gaps`,
    );
    expect(sums).toEqual({ orders: 200, half: 0, gaps: 0 });
  });
});

import type { Item } from '@toast/domain/menu/menu';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, itemsOf, lineOf, someCart } from '../support/carts.ts';
import { adminClient } from '../support/clients.ts';
import { type Answer, failureCode, postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';
import { count, rows } from '../support/sql.ts';
import { setStock } from '../support/stock.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
});
afterAll(() => backend.stop());

const send = (change: object = {}): Promise<Answer> =>
  postToDiner(backend.url, 'order.place', {
    restaurantId: restaurant.id,
    cart: someCart(restaurant.menu),
    guest,
    idempotencyKey: freshKey(),
    ...change,
  });
const outcome = ({ status, text }: Answer): string =>
  status === 200 ? JSON.parse(text).result.data.outcome : String(status);
const gapless = async () => {
  const [row] = await rows<{ gapless: boolean }>(
    backend.database.adminUrl,
    `select (select count(*) = max(display_number) from "order" where restaurant_id = $1)
        and (select count(*) = max(seq) from event where restaurant_id = $1)
        and (select event_seq = (select max(seq) from event where restaurant_id = $1)
               and order_number = (select count(*) from "order" where restaurant_id = $1) from counter where restaurant_id = $1) as gapless`,
    [restaurant.id],
  );
  return row?.gapless;
};

describe('orders that share a turn', () => {
  it('do not suffer for one that the database refuses', async () => {
    await rows(
      backend.database.adminUrl,
      `alter table "order" add constraint a_test check (guest->>'name' <> 'Poison') not valid`,
    );
    const before = await count(backend.database.adminUrl, 'order', restaurant.id);
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        send(index % 8 === 5 ? { guest: { ...guest, name: 'Poison' } } : {}),
      ),
    );
    await rows(backend.database.adminUrl, 'alter table "order" drop constraint a_test');
    expect(answers.map(outcome)).toEqual(
      Array.from({ length: 24 }, (_, index) => (index % 8 === 5 ? '500' : 'PLACED')),
    );
    expect(await count(backend.database.adminUrl, 'order', restaurant.id)).toBe(before + 21);
    expect(await gapless()).toBe(true);
  });

  it('are each judged on what those before them have left, keys and stock alike', async () => {
    const [item] = itemsOf(restaurant.menu).filter(
      ({ modifierGroupIds }) => modifierGroupIds.length === 0,
    ) as [Item];
    const admin = adminClient(backend.url, await signIn(backend));
    await setStock(admin, {
      restaurantId: restaurant.id,
      entityId: item.id,
      status: 'QUANTITY',
      quantity: 4,
    });
    const cart = { diningOption: 'TAKE_OUT', lines: [lineOf(restaurant.menu, item)] };
    const key = freshKey();
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => send({ cart, idempotencyKey: key })),
      send({ cart, note: 'but with the same key', idempotencyKey: key }),
      ...Array.from({ length: 6 }, () => send({ cart })),
    ]);
    // Whichever of the two bodies came first has the key.
    const underOneKey = answers.slice(0, 5);
    const placed = underOneKey.filter((answer) => outcome(answer) === 'PLACED');
    expect(new Set(placed.map(({ text }) => text)).size).toBe(1);
    expect([1, 4]).toContain(placed.length);
    expect(underOneKey.filter((answer) => failureCode(answer) === 'IDEMPOTENCY_KEY_REUSED')).toHaveLength(
      5 - placed.length,
    );
    expect(answers.slice(5).map(outcome).toSorted()).toEqual([
      'PLACED',
      'PLACED',
      'PLACED',
      'REFUSED',
      'REFUSED',
      'REFUSED',
    ]);
    const told = await rows<{ epoch: number; quantity: number | null }>(
      backend.database.adminUrl,
      `select (payload->>'epoch')::int as epoch, (payload->>'quantity')::int as quantity from event
        where restaurant_id = $1 and type = 'stock.changed' and entity_id = $2 order by seq`,
      [restaurant.id, item.id],
    );
    expect(told.map(({ quantity }) => quantity)).toEqual([4, 3, 2, 1, null]);
    expect(told.map(({ epoch }) => epoch)).toEqual(told.map((_, index) => (told[0]?.epoch ?? 0) + index));
    expect(await gapless()).toBe(true);
  });
});

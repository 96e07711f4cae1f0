import type { PublicEvent } from '@toast/api/event';
import type { Item } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, itemsOf, lineOf } from '../support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { listen } from '../support/listen.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';
import { setStock } from '../support/stock.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let other: DemoRestaurant;
let admin: ReturnType<typeof adminClient>;
let items: Item[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  other = await demoRestaurant(backend, 1);
  admin = adminClient(backend.url, await signIn(backend));
  items = itemsOf(restaurant.menu).filter((item) => item.modifierGroupIds.length === 0);
});
afterAll(() => backend.stop());

const diner = () => dinerClient(backend.url);
const nth = (index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error('the menu is too short');
  return item;
};
const cartOf = (item: Item, quantity = 1): Cart => ({
  diningOption: 'TAKE_OUT',
  lines: [lineOf(restaurant.menu, item, quantity)],
});
const place = (cart: Cart) =>
  diner().order.place.mutate({ restaurantId: restaurant.id, cart, guest, idempotencyKey: freshKey() });
const count = (entityId: string, quantity: number) =>
  setStock(admin, { restaurantId: restaurant.id, entityId, status: 'QUANTITY', quantity });
const recordOf = async (entityId: string) =>
  (await admin.stock.view.query({ restaurantId: restaurant.id })).records.find(
    (record) => record.entityId === entityId,
  );

describe('counted stock', () => {
  it('sells exactly what there is to a crowd, and tells all others what is left', async () => {
    const item = nth(0);
    await count(item.id, 7);
    const answers = await Promise.all(Array.from({ length: 30 }, () => place(cartOf(item))));
    expect(answers.filter(({ outcome }) => outcome === 'PLACED')).toHaveLength(7);
    for (const answer of answers) {
      if (answer.outcome === 'PLACED') continue;
      expect(answer.refusals).toMatchObject([
        { code: 'ITEM_86', entity: 'ITEM', entityId: item.id, name: item.name, remaining: 0 },
      ]);
    }
    expect(await recordOf(item.id)).toEqual({ entityId: item.id, status: 'OUT_OF_STOCK', quantity: null });
  });

  it('never sells below zero when orders want different numbers of several things', async () => {
    const [a, b] = [nth(1), nth(2)];
    await count(a.id, 10);
    await count(b.id, 10);
    const carts = Array.from({ length: 24 }, (_, index): Cart => {
      const lines = [
        lineOf(restaurant.menu, a, 1 + (index % 3)),
        lineOf(restaurant.menu, b, 3 - (index % 3)),
      ];
      return { diningOption: 'TAKE_OUT', lines: index % 2 === 0 ? lines : lines.toReversed() };
    });
    const answers = await Promise.all(carts.map(place));
    const sold = (item: Item) =>
      answers
        .flatMap((answer) => (answer.outcome === 'PLACED' ? answer.order.priced.lines : []))
        .reduce((sum, line) => sum + (line.itemId === item.id ? line.quantity : 0), 0);
    for (const item of [a, b]) {
      const record = await recordOf(item.id);
      expect(sold(item) + (record?.quantity ?? 0)).toBe(10);
    }
  });

  it('counts options too, times the quantity of their line', async () => {
    const asking = itemsOf(restaurant.menu).find(
      (item) => lineOf(restaurant.menu, item).modifiers.length > 0,
    );
    if (asking === undefined) throw new Error('no item asks for anything');
    const option = lineOf(restaurant.menu, asking).modifiers[0];
    if (option === undefined) throw new Error('no option');
    await count(option.optionId, 3);
    expect((await place(cartOf(asking, 2))).outcome).toBe('PLACED');
    const refused = await place(cartOf(asking, 2));
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ITEM_86', entity: 'OPTION', entityId: option.optionId, remaining: 1 }],
    });
    await setStock(admin, {
      restaurantId: restaurant.id,
      entityId: option.optionId,
      status: 'IN_STOCK',
      quantity: null,
    });
    expect((await place(cartOf(asking, 2))).outcome).toBe('PLACED');
  });

  it('is judged by the quote as well, and again when the quote is placed', async () => {
    const item = nth(3);
    await count(item.id, 1);
    const quoted = await diner().quote.create.mutate({ restaurantId: restaurant.id, cart: cartOf(item) });
    if (quoted.outcome !== 'QUOTED') throw new Error(JSON.stringify(quoted));
    expect(
      await diner().quote.create.mutate({ restaurantId: restaurant.id, cart: cartOf(item, 2) }),
    ).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ITEM_86', remaining: 1, next: ['REDUCE_QUANTITY', 'REMOVE_LINE'] }],
    });
    await place(cartOf(item));
    const late = await diner().order.place.mutate({
      restaurantId: restaurant.id,
      quoteId: quoted.quote.id,
      guest,
      idempotencyKey: freshKey(),
    });
    expect(late).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'ITEM_86', remaining: 0 }] });
  });

  it('comes back when an order is cancelled before the kitchen starts, also the last one', async () => {
    const item = nth(4);
    await count(item.id, 2);
    const { token } = await placeOrderAt(backend.url, restaurant, cartOf(item, 2));
    expect(await recordOf(item.id)).toMatchObject({ status: 'OUT_OF_STOCK' });
    await diner().order.cancel.mutate({ restaurantId: restaurant.id, token });
    await diner().order.cancel.mutate({ restaurantId: restaurant.id, token });
    expect(await recordOf(item.id)).toEqual({ entityId: item.id, status: 'QUANTITY', quantity: 2 });
  });

  it.each([
    [
      'stays sold out where staff said so since',
      async (item: Item) => {
        await setStock(admin, {
          restaurantId: restaurant.id,
          entityId: item.id,
          status: 'OUT_OF_STOCK',
          quantity: null,
          reason: 'dropped',
        });
      },
      { status: 'OUT_OF_STOCK', quantity: null },
    ],
    [
      'is not invented for what was not counted when it was ordered',
      async (item: Item) => {
        await count(item.id, 5);
      },
      { status: 'QUANTITY', quantity: 5 },
    ],
  ])('%s', async (name, meanwhile, expected) => {
    const item = nth(name.startsWith('stays') ? 5 : 6);
    if (name.startsWith('stays')) await count(item.id, 3);
    const { token } = await placeOrderAt(backend.url, restaurant, cartOf(item));
    await meanwhile(item);
    await diner().order.cancel.mutate({ restaurantId: restaurant.id, token });
    expect(await recordOf(item.id)).toMatchObject(expected);
  });

  it('does not come back once the kitchen has started', async () => {
    const item = nth(7);
    await count(item.id, 3);
    const { order, token } = await placeOrderAt(backend.url, restaurant, cartOf(item));
    const kitchen = kitchenClient(backend.url, await pair(backend));
    const ticket = (await kitchen.tickets.rail.query()).tickets.find(({ orderId }) => orderId === order.id);
    if (ticket === undefined) throw new Error('the ticket is not on the rail');
    await kitchen.tickets.operate.mutate({
      opId: v7(),
      kind: 'START',
      ticketId: ticket.id,
      baseRev: ticket.rev,
      deviceTime: new Date().toISOString(),
    });
    const { rev } = await diner().order.byToken.query({ restaurantId: restaurant.id, token });
    const cancelled = await admin.orders.cancel.mutate({
      restaurantId: restaurant.id,
      orderId: order.id,
      rev,
      reason: 'guest left',
    });
    expect(cancelled).toMatchObject({
      outcome: 'CANCELLED',
      order: { state: 'VOIDED', cancelledBy: 'STAFF' },
    });
    expect(await recordOf(item.id)).toMatchObject({ quantity: 2 });
  });

  it('is told to open pages with each change, with a growing epoch', async () => {
    const item = nth(8);
    const { seq, epoch } = await admin.stock.view.query({ restaurantId: restaurant.id });
    const page = listen<PublicEvent>((handlers) =>
      diner().menu.live.subscribe({ restaurantId: restaurant.id, after: seq }, handlers),
    );
    await page.started;
    await count(item.id, 2);
    await place(cartOf(item));
    await place(cartOf(item));
    const heard = await page.until(
      ({ type, payload }) => type === 'stock.changed' && payload.status === 'OUT_OF_STOCK',
    );
    page.stop();
    expect(heard.payload).toMatchObject({ entityId: item.id, epoch: epoch + 3 });
    expect(
      page.seen.map(({ data }) => (data.type === 'stock.changed' ? data.payload.quantity : 'menu')),
    ).toEqual([2, 1, null]);
  });

  it("can be set for nothing that is not on the restaurant's own menu", async () => {
    const foreign = itemsOf(other.menu)[0]?.id ?? '';
    for (const entityId of [foreign, v7()]) {
      await expect(count(entityId, 1)).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
    }
    await expect(
      admin.stock.set.mutate({
        restaurantId: other.id,
        epoch: 0,
        entityId: foreign,
        status: 'OUT_OF_STOCK',
        quantity: null,
      }),
    ).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    });
    await expect(count(nth(9).id, -1)).rejects.toMatchObject({ data: { code: 'VALIDATION' } });
  });
});

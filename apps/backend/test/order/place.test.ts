import type { RestaurantId } from '@toast/domain/ids';
import { cartLimits } from '@toast/domain/pricing/limits';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { firstItem, freshKey, guest, itemsOf, lineOf, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { failureCode, postToDiner } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count, rows } from '../support/sql.ts';

let backend: SeededBackend;
let dublin: DemoRestaurant;
let tokyo: DemoRestaurant;
beforeAll(async () => {
  backend = await startSeededBackend();
  dublin = await demoRestaurant(backend);
  tokyo = await demoRestaurant(backend, 2);
});
afterAll(() => backend.stop());

const diner = () => dinerClient(backend.url);
const written = async (restaurantId: RestaurantId) =>
  Object.fromEntries(
    await Promise.all(
      ['order', 'check', 'selection', 'ticket', 'ticket_line', 'idempotency_record', 'event'].map(
        async (table) => [table, await count(backend.database.adminUrl, table, restaurantId)] as const,
      ),
    ),
  );

describe('placing an order', () => {
  it('writes the order, its check, lines, tickets, events and answer, and shows it by its token', async () => {
    const before = await written(dublin.id);
    const cart = someCart(dublin.menu, itemsOf(dublin.menu).length, 'DINE_IN');
    const placed = await diner().order.place.mutate({
      restaurantId: dublin.id,
      cart,
      guest,
      note: 'by the window',
      idempotencyKey: freshKey(),
    });
    if (placed.outcome !== 'PLACED') throw new Error(JSON.stringify(placed));
    const { order, orderToken } = placed;
    expect(order).toMatchObject({
      state: 'APPROVED',
      channel: 'WEB',
      guest,
      note: 'by the window',
      paymentStatus: 'OPEN',
      rev: 1,
    });
    expect(Date.parse(order.promisedAt) - Date.parse(order.openedAt)).toBe(20 * 60_000);
    expect(order.priced.lines.map(({ lineId }) => lineId)).toEqual(cart.lines.map(({ id }) => id));
    expect(order.fulfilment).toEqual(cart.lines.map(({ id }) => ({ lineId: id, state: 'NEW' })));
    expect(await diner().order.byToken.query({ restaurantId: dublin.id, token: orderToken })).toEqual(order);

    const after = await written(dublin.id);
    const lines = cart.lines.length;
    const tickets = after.ticket! - before.ticket!;
    expect(tickets).toBe(4);
    expect(after).toEqual({
      order: before.order! + 1,
      check: before.check! + 1,
      selection: before.selection! + lines,
      ticket: before.ticket! + tickets,
      ticket_line: before.ticket_line! + lines,
      idempotency_record: before.idempotency_record! + 1,
      event: before.event! + 1 + tickets,
    });
    const events = await rows<{ type: string; seq: string }>(
      backend.database.adminUrl,
      'select type, seq from event where restaurant_id = $1 order by seq desc limit $2',
      [dublin.id, tickets + 1],
    );
    expect(events.map(({ type }) => type)).toEqual([
      ...Array.from({ length: tickets }, () => 'ticket.opened'),
      'order.placed',
    ]);
    expect(order.updatedSeq).toBe(Number(events[0]?.seq));
  });

  it('charges exactly a live quote, and keeps the quote in the order', async () => {
    const cart = someCart(tokyo.menu);
    const quoted = await diner().quote.create.mutate({ restaurantId: tokyo.id, cart });
    if (quoted.outcome !== 'QUOTED') throw new Error(JSON.stringify(quoted));
    const placed = await diner().order.place.mutate({
      restaurantId: tokyo.id,
      quoteId: quoted.quote.id,
      guest,
      idempotencyKey: freshKey(),
    });
    if (placed.outcome !== 'PLACED') throw new Error(JSON.stringify(placed));
    expect(placed.order.priced).toEqual(quoted.quote.priced);
  });

  it.each<[string, () => Promise<{ readonly input: object; readonly refusal: object }>]>([
    [
      'a guest field that the dining option requires',
      async () => ({
        input: { cart: someCart(dublin.menu, 1, 'DINE_IN'), guest: { ...guest, table: '' } },
        refusal: { code: 'GUEST_FIELD_REQUIRED', field: 'table', next: ['FILL_FIELD'] },
      }),
    ],
    [
      'a quote that is none',
      async () => ({ input: { quoteId: v7() }, refusal: { code: 'QUOTE_UNKNOWN', next: ['QUOTE_AGAIN'] } }),
    ],
    [
      "another restaurant's quote",
      async () => {
        const quoted = await diner().quote.create.mutate({
          restaurantId: tokyo.id,
          cart: someCart(tokyo.menu),
        });
        if (quoted.outcome !== 'QUOTED') throw new Error(JSON.stringify(quoted));
        return { input: { quoteId: quoted.quote.id }, refusal: { code: 'QUOTE_UNKNOWN' } };
      },
    ],
    [
      'another total than expected',
      async () => {
        const cart = someCart(dublin.menu);
        return {
          input: { cart, expectedTotal: 1 },
          refusal: { code: 'PRICE_CHANGED', oldTotal: 1, next: ['ACCEPT_PRICE'] },
        };
      },
    ],
    [
      'an item that is not on the menu',
      async () => ({
        input: {
          cart: {
            diningOption: 'TAKE_OUT',
            lines: [{ ...lineOf(dublin.menu, firstItem(dublin.menu)), itemId: v7() }],
          },
        },
        refusal: { code: 'ITEM_GONE' },
      }),
    ],
    [
      "another restaurant's item",
      async () => ({
        input: { cart: { diningOption: 'TAKE_OUT', lines: [lineOf(tokyo.menu, firstItem(tokyo.menu))] } },
        refusal: { code: 'ITEM_GONE', itemId: firstItem(tokyo.menu).id },
      }),
    ],
    [
      'choices that break a modifier rule',
      async () => {
        const asked = itemsOf(dublin.menu).find((item) => lineOf(dublin.menu, item).modifiers.length > 0);
        if (asked === undefined) throw new Error('no item asks for anything');
        return {
          input: {
            cart: { diningOption: 'TAKE_OUT', lines: [{ ...lineOf(dublin.menu, asked), modifiers: [] }] },
          },
          refusal: { code: 'MODIFIER_RULE', itemId: asked.id },
        };
      },
    ],
  ])('refuses %s with its facts and writes nothing', async (_, given) => {
    const { input, refusal } = await given();
    const before = await written(dublin.id);
    const { status, text } = await postToDiner(backend.url, 'order.place', {
      restaurantId: dublin.id,
      guest,
      idempotencyKey: freshKey(),
      ...input,
    });
    expect(status).toBe(200);
    expect(JSON.parse(text).result.data).toMatchObject({ outcome: 'REFUSED', refusals: [refusal] });
    expect(await written(dublin.id)).toEqual(before);
  });

  const line = () => lineOf(dublin.menu, firstItem(dublin.menu));
  const cartWith = (change: object) => ({
    cart: { diningOption: 'TAKE_OUT', lines: [{ ...line(), ...change }] },
  });
  it.each<[string, () => object | string, number, string]>([
    ['a negative quantity', () => cartWith({ quantity: -1 }), 400, 'VALIDATION'],
    ['a quantity of nothing', () => cartWith({ quantity: 0 }), 400, 'VALIDATION'],
    ['a broken quantity', () => cartWith({ quantity: 1.5 }), 400, 'VALIDATION'],
    ['a quantity in words', () => cartWith({ quantity: 'two' }), 400, 'VALIDATION'],
    [
      'more of one line than anybody eats',
      () => cartWith({ quantity: cartLimits.quantityPerLine + 1 }),
      400,
      'VALIDATION',
    ],
    [
      'ten thousand lines',
      () => ({
        cart: {
          diningOption: 'TAKE_OUT',
          lines: Array.from({ length: 10_000 }, (_, i) => ({ ...line(), id: `l${i}` })),
        },
      }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a hundred and one lines',
      () => ({
        cart: {
          diningOption: 'TAKE_OUT',
          lines: Array.from({ length: 101 }, (_, i) => ({ ...line(), id: `l${i}` })),
        },
      }),
      400,
      'VALIDATION',
    ],
    [
      'the same line id twice',
      () => ({ cart: { diningOption: 'TAKE_OUT', lines: [line(), line()] } }),
      400,
      'VALIDATION',
    ],
    ['no lines', () => ({ cart: { diningOption: 'TAKE_OUT', lines: [] } }), 400, 'VALIDATION'],
    ['neither quote nor cart', () => ({}), 400, 'VALIDATION'],
    ['both quote and cart', () => ({ ...cartWith({}), quoteId: v7() }), 400, 'VALIDATION'],
    ['a list for a cart', () => ({ cart: [] }), 400, 'VALIDATION'],
    ['a key with a space', () => ({ ...cartWith({}), idempotencyKey: 'no good key' }), 400, 'VALIDATION'],
    ['control characters in a note', () => ({ ...cartWith({}), note: 'quick\u0000' }), 400, 'VALIDATION'],
    ['an unknown restaurant', () => ({ ...cartWith({}), restaurantId: v7() }), 404, 'NOT_FOUND'],
    [
      'the nil restaurant',
      () => ({ ...cartWith({}), restaurantId: '00000000-0000-0000-0000-000000000000' }),
      400,
      'VALIDATION',
    ],
    ['no JSON', () => '{', 400, 'VALIDATION'],
  ])('answers %s with a typed failure and writes nothing', async (_, given, status, code) => {
    const before = await written(dublin.id);
    const input = given();
    const body =
      typeof input === 'string'
        ? input
        : { restaurantId: dublin.id, guest, idempotencyKey: freshKey(), ...input };
    const answer = await postToDiner(backend.url, 'order.place', body);
    expect([answer.status, failureCode(answer)]).toEqual([status, code]);
    expect(await written(dublin.id)).toEqual(before);
  });

  it('opens with no token but its own, and in no other restaurant', async () => {
    const placed = await diner().order.place.mutate({
      restaurantId: dublin.id,
      cart: someCart(dublin.menu, 1),
      guest,
      idempotencyKey: freshKey(),
    });
    if (placed.outcome !== 'PLACED') throw new Error(JSON.stringify(placed));
    const { orderToken: token } = placed;
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    await expect(diner().order.byToken.query({ restaurantId: tokyo.id, token })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    });
    await expect(
      diner().order.byToken.query({ restaurantId: dublin.id, token: forged }),
    ).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
    await expect(diner().order.cancel.mutate({ restaurantId: tokyo.id, token })).rejects.toMatchObject({
      data: { code: 'NOT_FOUND' },
    });
  });

  it('logs no personal data of the guest', async () => {
    const secret = {
      name: 'Zebulon Quark',
      phone: '+999 87 65 43',
      email: 'zebulon@quark.example',
      table: '',
    };
    await diner().order.place.mutate({
      restaurantId: dublin.id,
      cart: someCart(dublin.menu, 1),
      guest: secret,
      note: 'allergic to brass',
      idempotencyKey: freshKey(),
    });
    await postToDiner(backend.url, 'order.place', {
      restaurantId: dublin.id,
      guest: { ...secret, name: 7 },
      note: 'allergic to brass',
      idempotencyKey: freshKey(),
    });
    expect(backend.logs.text()).not.toMatch(/Zebulon|87 65 43|quark|brass/);
  });
});

import type { Menu } from '@toast/domain/menu/menu';
import { priceCart } from '@toast/domain/pricing/price-cart';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteLife } from '../../src/features/pricing/quote-cart.ts';
import { type SeededBackend, startBackend, startSeededBackend } from '../support/backend.ts';
import { firstItem, freshKey, guest, lineOf, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { publishPrice } from '../support/publish.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { count, rows } from '../support/sql.ts';

let backend: SeededBackend;
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurants = await Promise.all([0, 1, 2].map((index) => demoRestaurant(backend, index)));
});
afterAll(() => backend.stop());

const at = (index: number): DemoRestaurant => {
  const found = restaurants[index];
  if (found === undefined) throw new Error('no such restaurant');
  return found;
};
const quote = async (restaurant: DemoRestaurant, menu: Menu = restaurant.menu) => {
  const answer = await dinerClient(backend.url).quote.create.mutate({
    restaurantId: restaurant.id,
    cart: someCart(menu),
  });
  if (answer.outcome !== 'QUOTED') throw new Error(JSON.stringify(answer));
  return answer.quote;
};
const placeQuote = (restaurant: DemoRestaurant, quoteId: string) =>
  dinerClient(backend.url).order.place.mutate({
    restaurantId: restaurant.id,
    quoteId,
    guest,
    idempotencyKey: freshKey(),
  });
const expire = (quoteId: string) =>
  rows(backend.database.adminUrl, "update quote set expires_at = now() - interval '1 minute' where id = $1", [
    quoteId,
  ]);

describe('a quote', () => {
  it.each([0, 1, 2])(
    'says what the domain says, in restaurant %i, for a quarter of an hour',
    async (index) => {
      const restaurant = at(index);
      const before = Date.now();
      const { priced, expiresAt } = await quote(restaurant);
      expect({ ok: true, priced }).toEqual(priceCart(restaurant.menu, someCart(restaurant.menu)));
      expect(Date.parse(expiresAt)).toBeGreaterThanOrEqual(before + quoteLife);
      expect(Date.parse(expiresAt)).toBeLessThanOrEqual(Date.now() + quoteLife);
    },
  );

  it('keeps its price while it lives, whatever is published in between', async () => {
    const restaurant = at(0);
    const item = firstItem(restaurant.menu);
    const quoted = await quote(restaurant);
    await publishPrice(backend, restaurant, item.id, item.price + 100);
    const placed = await placeQuote(restaurant, quoted.id);
    expect(placed).toMatchObject({
      outcome: 'PLACED',
      order: { priced: { total: quoted.priced.total, menuVersion: quoted.priced.menuVersion } },
    });
    const fresh = await quote(restaurant);
    expect(fresh.priced).toMatchObject({
      total: quoted.priced.total + 100,
      menuVersion: quoted.priced.menuVersion + 1,
    });
  });

  it('that has expired is refused with what changed, line by line', async () => {
    const restaurant = at(1);
    const item = firstItem(restaurant.menu);
    const quoted = await quote(restaurant);
    await publishPrice(backend, restaurant, item.id, item.price + 1_000);
    await expire(quoted.id);
    const before = await count(backend.database.adminUrl, 'order', restaurant.id);
    const refused = await placeQuote(restaurant, quoted.id);
    const { total, lines } = (await quote(restaurant)).priced;
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      refusals: [
        {
          code: 'PRICE_CHANGED',
          oldTotal: quoted.priced.total,
          newTotal: total,
          lines: [
            {
              lineId: `line-${item.id}`,
              name: item.name,
              oldTotal: quoted.priced.lines[0]?.total,
              newTotal: lines[0]?.total,
            },
          ],
          next: ['ACCEPT_PRICE'],
        },
      ],
    });
    expect(await count(backend.database.adminUrl, 'order', restaurant.id)).toBe(before);
  });

  it('that has expired is placed when everything costs the same, at the current menu', async () => {
    const restaurant = at(2);
    const quoted = await quote(restaurant);
    await publishPrice(backend, restaurant, firstItem(restaurant.menu).id, firstItem(restaurant.menu).price);
    await expire(quoted.id);
    const placed = await placeQuote(restaurant, quoted.id);
    expect(placed).toMatchObject({
      outcome: 'PLACED',
      order: { priced: { total: quoted.priced.total, menuVersion: quoted.priced.menuVersion + 1 } },
    });
  });

  it('of a cart that is placed by its lines is judged by the version of the moment, also on a backend that has not heard of it', async () => {
    const restaurant = at(2);
    const { menu } = await demoRestaurant(backend, 2);
    const item = firstItem(menu);
    const sleepy = await startBackend(backend.database);
    const cart = { diningOption: 'TAKE_OUT' as const, lines: [lineOf(menu, item)] };
    const known = await dinerClient(sleepy.url).quote.create.mutate({ restaurantId: restaurant.id, cart });
    if (known.outcome !== 'QUOTED') throw new Error(JSON.stringify(known));
    await publishPrice(backend, restaurant, item.id, item.price + 50);
    const order = {
      restaurantId: restaurant.id,
      cart,
      guest,
      expectedTotal: known.quote.priced.total,
      idempotencyKey: freshKey(),
    };
    const refused = await dinerClient(sleepy.url).order.place.mutate(order);
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'PRICE_CHANGED', oldTotal: known.quote.priced.total }],
    });
    await sleepy.stop();
  });

  it("of another restaurant's items is refused, line by line", async () => {
    const answer = await dinerClient(backend.url).quote.create.mutate({
      restaurantId: at(0).id,
      cart: someCart(at(1).menu),
    });
    expect(answer).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ITEM_GONE' }, { code: 'ITEM_GONE' }, { code: 'ITEM_GONE' }],
    });
  });
});

import { randomUUID } from 'node:crypto';
import { cook } from '../src/cook.ts';
import { restaurantOf } from '../src/demo.ts';
import { expect, test } from '../src/test.ts';

type Menu = {
  groups: { itemIds: string[] }[];
  items: Record<string, { id: string; name: string; modifierGroupIds: string[] }>;
};

for (const slug of ['gorse-and-barley', 'lucky-pigeon', 'yoimachi']) {
  test(`${slug}: an order placed by the API is on the rail at once and its state comes back`, async ({
    page,
    request,
    demo,
  }) => {
    const restaurant = restaurantOf(demo, slug);
    const api = `${demo.urls.api}/v1/restaurants/${restaurant.id}`;
    const headers = { authorization: `Bearer ${restaurant.apiKey}` };
    const kitchen = cook(page, demo, restaurant.id);
    await kitchen.pair();

    const menu = (await (await request.get(`${api}/menu`, { headers })).json()) as Menu;
    const item = Object.values(menu.items).find(({ modifierGroupIds }) => modifierGroupIds.length === 0);
    const placed = await request.post(`${api}/orders`, {
      headers: { ...headers, 'idempotency-key': randomUUID() },
      data: {
        cart: { diningOption: 'TAKE_OUT', lines: [{ id: 'a', itemId: item?.id, quantity: 2 }] },
        guest: { name: 'Till 4', phone: '+353 1 555 0123' },
      },
    });
    expect(placed.status()).toBe(201);
    const order = (await placed.json()) as { id: string; displayNumber: number };
    const number = String(order.displayNumber);
    await expect(kitchen.ticket(number)).toBeVisible();
    await kitchen.bump(number);
    await expect
      .poll(async () => (await (await request.get(`${api}/orders/${order.id}`, { headers })).json()).state)
      .toBe('READY');
  });
}

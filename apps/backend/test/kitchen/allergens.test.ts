import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { someCart } from '../support/carts.ts';
import { adminClient, kitchenClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { fieldsOf } from '../support/publish.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let cook: ReturnType<typeof kitchenClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  cook = kitchenClient(backend.url, await pair(backend));
});
afterAll(() => backend.stop());

const ticketsOf = async (orderId: string) =>
  (await cook.tickets.rail.query()).tickets.filter((ticket) => ticket.orderId === orderId);

describe('allergens', () => {
  it('that nobody has stated are unknown on the ticket and on the receipt', async () => {
    const admin = adminClient(backend.url, await signIn(backend, restaurant.id));
    const { id: restaurantId } = restaurant;
    const cart = someCart(restaurant.menu, 2);
    const before = await admin.menu.draft.query({ restaurantId });
    const item = before.items.find(({ id }) => id === cart.lines[0]?.itemId);
    if (item === undefined) throw new Error('the cart holds no item of the draft');
    const publish = async (declared: boolean, rev: number) => {
      const fields = fieldsOf(item);
      const saved = await admin.menu.saveItem.mutate({
        restaurantId,
        id: item.id,
        rev,
        fields: {
          ...fields,
          allergens: declared ? fields.allergens : { declared, contains: [], traces: [] },
        },
      });
      if (saved.outcome !== 'SAVED') throw new Error(JSON.stringify(saved));
      await admin.menu.publish.mutate({ restaurantId, draftRev: saved.draftRev });
      return saved.rev;
    };
    const rev = await publish(false, item.rev);
    const { order } = await placeOrderAt(backend.url, restaurant, cart);
    const told = (lines: readonly { allergensDeclared: boolean }[]) =>
      lines.map(({ allergensDeclared }) => allergensDeclared);
    const tickets = await ticketsOf(order.id);
    expect(told(order.priced.lines)).toContain(false);
    expect(told(tickets.flatMap(({ lines }) => lines)).toSorted()).toEqual(
      told(order.priced.lines).toSorted(),
    );
    await publish(true, rev);
    const { order: next } = await placeOrderAt(backend.url, restaurant, cart);
    expect(told(next.priced.lines)).not.toContain(false);
  });
});

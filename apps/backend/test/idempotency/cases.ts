import { v7 } from 'uuid';
import { groupOf, itemOf, modifierGroupFields, modifierGroupOf } from '../isolation/pick.ts';
import type { Tenant } from '../isolation/tenant.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { adminClient, kitchenClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { fieldsOf } from '../support/publish.ts';
import type { Audience, Write } from './send.ts';

type Input = Readonly<Record<string, unknown>>;

/** How one write is tried: with something that changes the restaurant, and with something else under the same key. */
export type Case = {
  readonly input: (place: Place) => Promise<Input | undefined> | Input | undefined;
  /** Null: the request says nothing but its key, so there is no other one. */
  readonly other: ((input: Input) => Input) | null;
};
export type Place = Tenant & { readonly url: string };

const fresh = async (place: Place) => (await placeOrderAt(place.url, place)).order;
const ticketOf = async (place: Place, orderId: string) => {
  const { tickets } = await kitchenClient(place.url, place.tablet).tickets.rail.query();
  const found = tickets.find((ticket) => ticket.orderId === orderId);
  if (found === undefined) throw new Error('the order is on no ticket');
  return found;
};
const otherReason = (input: Input): Input => ({ ...input, reason: 'something else' });
const otherCart = (place: Input): Input => ({
  ...place,
  cart: { ...(place['cart'] as object), diningOption: 'DINE_IN' },
});

const diner: Readonly<Record<string, Case>> = {
  'quote.create': {
    input: ({ id: restaurantId, menu }) => ({ restaurantId, cart: someCart(menu) }),
    other: otherCart,
  },
  'order.place': {
    input: ({ id: restaurantId, menu }) => ({
      restaurantId,
      cart: someCart(menu),
      guest,
      idempotencyKey: freshKey(),
    }),
    other: (input) => ({ ...input, note: 'something else' }),
  },
  'order.giveUp': {
    input: ({ id: restaurantId }) => ({ restaurantId, idempotencyKey: freshKey() }),
    other: null,
  },
  'order.cancel': {
    input: async (place) => {
      const { token } = await placeOrderAt(place.url, place);
      return { restaurantId: place.id, token, reason: 'changed my mind' };
    },
    other: otherReason,
  },
};

const kitchen: Readonly<Record<string, Case>> = {
  'device.pair': {
    input: ({ pairingCode: code }) => ({ code, label: 'By the grill' }),
    other: (input) => ({ ...input, label: 'By the pass' }),
  },
  'device.unpair': { input: () => undefined, other: null },
  'tickets.operate': {
    input: async (place) => {
      const { id: ticketId, rev: baseRev } = await ticketOf(place, (await fresh(place)).id);
      return { opId: v7(), kind: 'START', ticketId, baseRev, deviceTime: new Date().toISOString() };
    },
    other: (input) => ({ ...input, kind: 'BUMP' }),
  },
};

const admin: Readonly<Record<string, Case>> = {
  'orders.cancel': {
    input: async (place) => {
      const { id: orderId, rev } = await fresh(place);
      return { restaurantId: place.id, orderId, rev, reason: 'no more eggs' };
    },
    other: otherReason,
  },
  'ordering.set': {
    input: ({ id: restaurantId }) => ({
      restaurantId,
      switch: 'API',
      off: true,
      reason: 'BUSY',
      until: '2020-01-01T00:00:00.000Z',
      seen: null,
    }),
    other: (input) => ({ ...input, reason: 'CLOSING' }),
  },
  'stock.set': {
    input: async (place) => ({
      restaurantId: place.id,
      entityId: itemOf(await place.draft()).id,
      status: 'QUANTITY',
      quantity: 7,
      epoch: await place.stockEpoch(),
    }),
    other: (input) => ({ ...input, quantity: 8 }),
  },
  'menu.saveItem': {
    input: async (place) => {
      const item = itemOf(await place.draft());
      return {
        restaurantId: place.id,
        id: item.id,
        rev: item.rev,
        fields: { ...fieldsOf(item), price: 4_321 },
      };
    },
    other: (input) => ({ ...input, fields: { ...(input['fields'] as object), price: 1_234 } }),
  },
  'menu.saveGroup': {
    input: async (place) => {
      const { id, rev, name } = groupOf(await place.draft());
      return { restaurantId: place.id, id, rev, fields: { name, description: 'once' } };
    },
    other: (input) => ({ ...input, fields: { ...(input['fields'] as object), description: 'twice' } }),
  },
  'menu.saveModifierGroup': {
    input: async (place) => {
      const group = modifierGroupOf(await place.draft());
      const fields = { ...modifierGroupFields(group), name: 'Once' };
      return { restaurantId: place.id, id: group.id, rev: group.rev, fields };
    },
    other: (input) => ({ ...input, fields: { ...(input['fields'] as object), name: 'Twice' } }),
  },
  'menu.arrange': {
    input: async (place) => {
      const { draftRev, groups } = await place.draft();
      return {
        restaurantId: place.id,
        draftRev,
        groupId: null,
        ids: groups.map(({ id }) => id).toReversed(),
      };
    },
    other: (input) => ({ ...input, ids: [] }),
  },
  'menu.publish': {
    input: async (place) => ({ restaurantId: place.id, draftRev: (await place.draft()).draftRev }),
    other: (input) => ({ ...input, draftRev: Number(input['draftRev']) - 1 }),
  },
  'menu.archive': {
    input: async (place) => {
      const { id, rev } = itemOf(await place.draft());
      return { restaurantId: place.id, kind: 'ITEM', id, rev };
    },
    other: (input) => ({ ...input, rev: Number(input['rev']) + 1 }),
  },
  'menu.restore': {
    input: async (place) => {
      const { id, rev } = itemOf(await place.draft());
      const item = { restaurantId: place.id, kind: 'ITEM' as const, id };
      await adminClient(place.url, place.owner).menu.archive.mutate({ ...item, rev });
      return { ...item, rev: rev + 1 };
    },
    other: (input) => ({ ...input, rev: Number(input['rev']) + 1 }),
  },
};

const integrator: Readonly<Record<string, Case>> = {
  'quotes.create': {
    input: ({ id: restaurantId, menu }) => ({ restaurantId, cart: someCart(menu) }),
    other: otherCart,
  },
  'orders.place': {
    input: ({ id: restaurantId, menu }) => ({ restaurantId, cart: someCart(menu), guest }),
    other: (input) => ({ ...input, note: 'something else' }),
  },
  'orders.cancel': {
    input: async (place) => ({ restaurantId: place.id, orderId: (await fresh(place)).id, reason: 'gone' }),
    other: otherReason,
  },
};

export const cases: Readonly<Record<Audience, Readonly<Record<string, Case>>>> = {
  diner,
  kitchen,
  admin,
  integrator,
};

export function caseOf({ audience, path }: Write): Case {
  const found = cases[audience][path];
  if (found === undefined) throw new Error(`${audience} ${path} has no case`);
  return found;
}

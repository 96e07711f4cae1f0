import type { RailView, TicketView } from '@toast/api/kitchen';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketChange } from '../../src/features/kitchen/follow-tickets.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { itemsOf, someCart } from '../support/carts.ts';
import { dinerClient, kitchenClient } from '../support/clients.ts';
import { listen } from '../support/listen.ts';
import { placeOrderAt } from '../support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair } from '../support/sign-in.ts';
import { count, rows } from '../support/sql.ts';

type Kind = 'START' | 'BUMP' | 'RECALL' | 'HAND_OVER';
let backend: SeededBackend;
let restaurant: DemoRestaurant;
let cook: ReturnType<typeof kitchenClient>;
let mate: ReturnType<typeof kitchenClient>;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  [cook, mate] = [
    kitchenClient(backend.url, await pair(backend)),
    kitchenClient(backend.url, await pair(backend)),
  ];
});
afterAll(() => backend.stop());

const op = (ticket: Pick<TicketView, 'id' | 'rev'>, kind: Kind, opId = v7()) => ({
  opId,
  kind,
  ticketId: ticket.id,
  baseRev: ticket.rev,
  deviceTime: new Date().toISOString(),
});
const rail = (): Promise<RailView> => cook.tickets.rail.query();
const ticketsOf = async (orderId: string): Promise<TicketView[]> =>
  (await rail()).tickets.filter((ticket) => ticket.orderId === orderId);
const oneStation = () => someCart(restaurant.menu, 2);
/** Something from every station. */
const fourStations = () => someCart(restaurant.menu, itemsOf(restaurant.menu).length);
const only = async (orderId: string): Promise<TicketView> => {
  const [ticket, ...others] = await ticketsOf(orderId);
  if (ticket === undefined || others.length > 0) throw new Error('expected one ticket');
  return ticket;
};
const applied = async (ticket: Pick<TicketView, 'id' | 'rev'>, kind: Kind): Promise<TicketView> => {
  const answer = await cook.tickets.operate.mutate(op(ticket, kind));
  if (answer.outcome !== 'APPLIED') throw new Error(JSON.stringify(answer));
  return answer.ticket;
};
const stateOf = async (token: string) =>
  (await dinerClient(backend.url).order.byToken.query({ restaurantId: restaurant.id, token })).state;

describe('the rail', () => {
  it('shows a new order at each station that cooks for it, as the cook reads it', async () => {
    const { order } = await placeOrderAt(backend.url, restaurant, fourStations());
    const tickets = await ticketsOf(order.id);
    expect(tickets).toHaveLength(4);
    const lines = tickets.flatMap((ticket) => ticket.lines);
    expect(lines.map(({ name }) => name).toSorted()).toEqual(
      order.priced.lines.map((line) => line.kitchenName || line.name).toSorted(),
    );
    for (const ticket of tickets) {
      expect(ticket).toMatchObject({
        state: 'OPEN',
        startedAt: null,
        orderState: 'APPROVED',
        displayNumber: order.displayNumber,
        guestName: 'Aoife',
        amountDue: order.priced.total,
      });
    }
    const sold = order.priced.lines.find(
      ({ allergens, modifiers }) => allergens.length > 0 && modifiers.length > 0,
    );
    const shown = lines.find(({ name }) => name === (sold?.kitchenName || sold?.name));
    expect(shown?.allergens).toEqual(sold?.allergens);
    expect(shown?.modifiers).toEqual(
      sold?.modifiers.map(({ kitchenName, name, quantity, depth }) => ({
        name: kitchenName || name,
        quantity,
        depth,
      })),
    );
  });

  it('is in the order of firing, and holds nothing of another business day', async () => {
    await placeOrderAt(backend.url, restaurant, oneStation());
    const { order } = await placeOrderAt(backend.url, restaurant, oneStation());
    const fired = (await rail()).tickets.map(({ firedAt }) => firedAt);
    expect(fired).toEqual(fired.toSorted());
    await rows(
      backend.database.adminUrl,
      'update "order" set business_date = business_date - 1, display_number = 100000 where id = $1',
      [order.id],
    );
    expect(await ticketsOf(order.id)).toEqual([]);
  });
});

describe('an operation', () => {
  it('carries an order from the rail to the guest, taking the money at the end', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant, oneStation());
    const ticket = await only(order.id);
    const started = await applied(ticket, 'START');
    expect(started).toMatchObject({ state: 'OPEN', orderState: 'IN_PREPARATION', rev: 2 });
    expect(new Set(started.lines.map(({ state }) => state))).toEqual(new Set(['SENT']));
    const done = await applied(started, 'BUMP');
    expect(done).toMatchObject({ state: 'DONE', orderState: 'READY', rev: 3, amountDue: order.priced.total });
    expect(await only(order.id)).toEqual(done);
    const handed = await applied(done, 'HAND_OVER');
    expect(handed).toMatchObject({ orderState: 'CLOSED', amountDue: 0 });
    expect(await ticketsOf(order.id)).toEqual([]);
    expect(
      await dinerClient(backend.url).order.byToken.query({ restaurantId: restaurant.id, token }),
    ).toMatchObject({
      state: 'CLOSED',
      paymentStatus: 'CLOSED',
      fulfilment: order.fulfilment.map(({ lineId }) => ({ lineId, state: 'READY' })),
    });
    const paid = await rows<{ amount: string; state: string }>(
      backend.database.adminUrl,
      'select amount, state from payment where order_id = $1',
      [order.id],
    );
    expect(paid).toEqual([{ amount: String(order.priced.total), state: 'CAPTURED' }]);
    const told = await rows<{ type: string }>(
      backend.database.adminUrl,
      "select type from event where restaurant_id = $1 and payload->>'orderId' = $2 order by seq",
      [restaurant.id, order.id],
    );
    expect(told.map(({ type }) => type)).toEqual([
      'order.placed',
      'ticket.opened',
      'ticket.started',
      'order.in_preparation',
      'ticket.bumped',
      'order.ready',
      'order.closed',
    ]);
  });

  it('sent again under its id changes nothing and answers what it answered', async () => {
    const { order } = await placeOrderAt(backend.url, restaurant, oneStation());
    const bump = op(await only(order.id), 'BUMP');
    const answers = await Promise.all(Array.from({ length: 8 }, () => cook.tickets.operate.mutate(bump)));
    const before = await count(backend.database.adminUrl, 'event', restaurant.id);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await applied({ id: bump.ticketId, rev: 2 }, 'RECALL');
    expect(await cook.tickets.operate.mutate(bump)).toEqual(answers[0]);
    expect((await only(order.id)).state).toBe('OPEN');
    expect(await count(backend.database.adminUrl, 'event', restaurant.id)).toBe(before + 2);
    await expect(cook.tickets.operate.mutate({ ...bump, kind: 'START' })).rejects.toMatchObject({
      data: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('of two cooks who bump one ticket is one bump', async () => {
    const { order } = await placeOrderAt(backend.url, restaurant, oneStation());
    const ticket = await only(order.id);
    const answers = await Promise.all([
      cook.tickets.operate.mutate(op(ticket, 'BUMP')),
      mate.tickets.operate.mutate(op(ticket, 'BUMP')),
    ]);
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['ALREADY', 'APPLIED']);
    const [bumps] = await rows<{ n: number }>(
      backend.database.adminUrl,
      "select count(*)::int as n from event where restaurant_id = $1 and type = 'ticket.bumped' and entity_id = $2",
      [restaurant.id, ticket.id],
    );
    expect(bumps).toEqual({ n: 1 });
  });

  it('makes the order ready with its last ticket only, and a recall takes that back', async () => {
    const { order, token } = await placeOrderAt(backend.url, restaurant, fourStations());
    const [first, ...rest] = await ticketsOf(order.id);
    if (first === undefined) throw new Error('no ticket');
    const done = await applied(first, 'BUMP');
    expect(done.orderState).toBe('IN_PREPARATION');
    for (const ticket of rest) await applied(ticket, 'BUMP');
    expect(await stateOf(token)).toBe('READY');
    const recalled = await applied(done, 'RECALL');
    expect(recalled).toMatchObject({
      state: 'OPEN',
      orderState: 'IN_PREPARATION',
      firedAt: first.firedAt,
      doneAt: null,
    });
    expect(await stateOf(token)).toBe('IN_PREPARATION');
    const places = (await rail()).tickets.filter(({ orderId }) => orderId === order.id).map(({ id }) => id);
    expect(places).toEqual([first, ...rest].map(({ id }) => id));
    await applied(recalled, 'BUMP');
    expect(await stateOf(token)).toBe('READY');
  });

  it('from a screen that had not seen the recall does not undo it', async () => {
    const { order } = await placeOrderAt(backend.url, restaurant, oneStation());
    const ticket = await only(order.id);
    const done = await applied(ticket, 'BUMP');
    await applied(done, 'RECALL');
    expect(await mate.tickets.operate.mutate(op(ticket, 'BUMP'))).toMatchObject({
      outcome: 'ALREADY',
      ticket: { state: 'OPEN' },
    });
  });

  it.each<[string, Kind, object]>([
    [
      'hand over what is not ready',
      'HAND_OVER',
      { code: 'ORDER_STATE', state: 'APPROVED', attempted: 'CLOSE' },
    ],
    ['recall what is closed', 'RECALL', { code: 'ORDER_STATE', state: 'CLOSED', attempted: 'RECALL' }],
    ['bump what was cancelled', 'BUMP', { code: 'ORDER_STATE', state: 'CANCELLED', attempted: 'BUMP' }],
  ])('cannot %s', async (_, kind, refusal) => {
    const { order, token } = await placeOrderAt(backend.url, restaurant, oneStation());
    const ticket = await only(order.id);
    if (kind === 'RECALL') await applied(await applied(ticket, 'BUMP'), 'HAND_OVER');
    if (kind === 'BUMP')
      await dinerClient(backend.url).order.cancel.mutate({ restaurantId: restaurant.id, token });
    const before = await count(backend.database.adminUrl, 'event', restaurant.id);
    expect(await cook.tickets.operate.mutate(op(ticket, kind))).toMatchObject({
      outcome: 'REFUSED',
      refusals: [refusal],
    });
    expect(await count(backend.database.adminUrl, 'event', restaurant.id)).toBe(before);
  });

  it("on another restaurant's ticket finds none", async () => {
    const { order } = await placeOrderAt(backend.url, restaurant, oneStation());
    const ticket = await only(order.id);
    const stranger = kitchenClient(backend.url, await pair(backend, (await demoRestaurant(backend, 1)).id));
    for (const kind of ['START', 'BUMP', 'RECALL', 'HAND_OVER'] as const) {
      await expect(stranger.tickets.operate.mutate(op(ticket, kind))).rejects.toMatchObject({
        data: { code: 'NOT_FOUND' },
      });
    }
    expect(await only(order.id)).toEqual(ticket);
  });
});

describe('the live rail', () => {
  it('tells of every ticket once the rail was read, through a burst of orders and all that the cooks do', async () => {
    const { seq } = await rail();
    const screen = listen<TicketChange>((handlers) => cook.tickets.live.subscribe({ after: seq }, handlers));
    await screen.started;
    const placed = await Promise.all(
      Array.from({ length: 15 }, () => placeOrderAt(backend.url, restaurant, fourStations())),
    );
    const [one] = placed;
    if (one === undefined) throw new Error('nothing placed');
    for (const ticket of await ticketsOf(one.order.id)) await applied(ticket, 'BUMP');
    const last = (await ticketsOf(one.order.id))[0];
    if (last === undefined) throw new Error('not on the rail');
    await applied(last, 'HAND_OVER');
    const closed = new Set<string>();
    await screen.until(({ ticket }) => ticket.orderState === 'CLOSED' && closed.add(ticket.id).size === 4);
    screen.stop();
    const shown = new Map<string, TicketView>();
    for (const { data } of screen.seen)
      if ((shown.get(data.ticket.id)?.updatedSeq ?? 0) <= data.ticket.updatedSeq)
        shown.set(data.ticket.id, data.ticket);
    const now = new Map((await rail()).tickets.map((ticket) => [ticket.id, ticket]));
    for (const { order } of placed.slice(1)) {
      const tickets = [...shown.values()].filter(({ orderId }) => orderId === order.id);
      expect(tickets).toHaveLength(4);
      for (const ticket of tickets) expect(ticket).toEqual(now.get(ticket.id));
    }
    const seqs = screen.seen.map(({ data }) => data.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });
});

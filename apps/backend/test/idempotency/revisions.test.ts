import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupOf, itemOf, modifierGroupFields, modifierGroupOf } from '../isolation/pick.ts';
import { settle, type Tenant } from '../isolation/tenant.ts';
import type { TestBackend } from '../support/backend.ts';
import { freshKey, itemsOf, lineOf } from '../support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { placeOrderAt } from '../support/orders.ts';
import { fieldsOf } from '../support/publish.ts';
import { postAsIntegrator } from '../support/raw.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';

let backend: TwoBackends;
let second: TestBackend;
let owner: pg.Client;
let place: Tenant;
let at: { restaurantId: Tenant['id'] };
beforeAll(async () => {
  backend = await startTwoBackends();
  second = backend.second;
  owner = new pg.Client({ connectionString: backend.database.adminUrl });
  await owner.connect();
  place = await settle(backend, 0);
  at = { restaurantId: place.id };
});
afterAll(async () => {
  await owner.end();
  await backend.stop();
});

type Answer = Readonly<Record<string, unknown>>;
/** Two who have seen the same write different things, on two backends at once. */
type Race = {
  /** Reads what there is, once for both. @returns what each of them sends. */
  readonly start: () => Promise<(url: string, word: string) => Promise<Answer>>;
  /** How the winner and the loser are answered; `current` is what the winner has left. */
  readonly won: Answer;
  readonly lost: (winner: string) => Answer;
};

/** Nothing that the other orders here are made of. */
const counted = () => itemsOf(place.menu)[6] ?? expect.fail('the menu is too short');
const admin = (url: string) => adminClient(url, place.owner);
const byOwner = { by: 'STAFF', name: expect.stringContaining('Owner of'), at: expect.any(String) };
const stale = (current: unknown): Answer => ({ outcome: 'STALE', current, changed: byOwner });
const saved = { outcome: 'SAVED' };

const races: Readonly<Record<string, Race>> = {
  item: {
    start: async () => {
      const { id, rev, ...item } = itemOf(await place.draft());
      const fields = fieldsOf({ id, rev, ...item });
      return (url, name) => admin(url).menu.saveItem.mutate({ ...at, id, rev, fields: { ...fields, name } });
    },
    won: saved,
    lost: (name) => stale(expect.objectContaining({ name })),
  },
  menu_group: {
    start: async () => {
      const { id, rev, name } = groupOf(await place.draft());
      return (url, description) =>
        admin(url).menu.saveGroup.mutate({ ...at, id, rev, fields: { name, description } });
    },
    won: saved,
    lost: (description) => stale(expect.objectContaining({ description })),
  },
  modifier_group: {
    start: async () => {
      const { id, rev, ...group } = modifierGroupOf(await place.draft());
      const fields = modifierGroupFields({ id, rev, ...group });
      return (url, name) =>
        admin(url).menu.saveModifierGroup.mutate({ ...at, id, rev, fields: { ...fields, name } });
    },
    won: saved,
    lost: (name) => stale(expect.objectContaining({ name })),
  },
  'menu_draft, arranged': {
    start: async () => {
      const { draftRev, groups } = await place.draft();
      const ids = groups.map(({ id }) => id);
      return (url, word) =>
        admin(url).menu.arrange.mutate({
          ...at,
          draftRev,
          groupId: null,
          ids: word === 'one' ? ids.toReversed() : ids,
        });
    },
    won: saved,
    lost: () => ({
      outcome: 'STALE',
      draftRev: expect.any(Number),
      groups: expect.any(Array),
      changed: byOwner,
    }),
  },
  stock: {
    start: async () => {
      const epoch = await place.stockEpoch();
      const entityId = counted().id;
      return (url, word) =>
        admin(url).stock.set.mutate({
          ...at,
          entityId,
          epoch,
          ...(word === 'one'
            ? { status: 'QUANTITY', quantity: 4 }
            : { status: 'OUT_OF_STOCK', quantity: null }),
        });
    },
    won: { outcome: 'SET' },
    lost: (word) => ({
      ...stale(expect.objectContaining({ status: word === 'one' ? 'QUANTITY' : 'OUT_OF_STOCK' })),
      epoch: expect.any(Number),
    }),
  },
};

describe('two who have seen the same and write at once', () => {
  it.each(Object.entries(races))(
    'to one %s: one wins, the other hears what it is now, and by whom',
    async (_, race) => {
      const write = await race.start();
      const words = ['one', 'two'];
      const answers = await Promise.all([write(backend.url, 'one'), write(second.url, 'two')]);
      const winner = answers.findIndex(({ outcome }) => outcome === race.won['outcome']);
      expect(answers[winner]).toMatchObject(race.won);
      expect(answers[1 - winner]).toEqual(race.lost(words[winner] ?? ''));
      // And whoever is late stays late, however often they say it.
      const again = await write(backend.url, words[1 - winner] ?? '');
      expect(again).toMatchObject({ outcome: 'STALE' });
    },
  );

  it('to one ticket: the cook who is second hears that it was done', async () => {
    const { order } = await placeOrderAt(backend.url, place);
    const [one, two] = [backend.url, second.url].map((url) => kitchenClient(url, place.tablet));
    const rail = await one?.tickets.rail.query();
    const ticket = rail?.tickets.find(({ orderId }) => orderId === order.id) ?? expect.fail('no ticket');
    const bump = (client: typeof one) =>
      client?.tickets.operate.mutate({
        opId: v7(),
        kind: 'BUMP',
        ticketId: ticket.id,
        baseRev: ticket.rev,
        deviceTime: new Date().toISOString(),
      });
    const answers = await Promise.all([bump(one), bump(two)]);
    expect(answers.map((answer) => answer?.outcome).toSorted()).toEqual(['ALREADY', 'APPLIED']);
    const [applied, already] = answers.toSorted((a) => (a?.outcome === 'APPLIED' ? -1 : 1));
    expect(already).toMatchObject({ ticket: applied && 'ticket' in applied ? applied.ticket : {} });
  });
});

describe('what has moved on since it was seen', () => {
  const startCooking = async (orderId: string) => {
    const kitchen = kitchenClient(backend.url, place.tablet);
    const { tickets } = await kitchen.tickets.rail.query();
    const ticket = tickets.find((one) => one.orderId === orderId) ?? expect.fail('no ticket');
    await kitchen.tickets.operate.mutate({
      opId: v7(),
      kind: 'START',
      ticketId: ticket.id,
      baseRev: ticket.rev,
      deviceTime: new Date().toISOString(),
    });
  };

  it('is not cancelled by staff who have not seen that it is cooking; told, they may', async () => {
    const { order } = await placeOrderAt(backend.url, place);
    await startCooking(order.id);
    const cancel = (rev: number) =>
      admin(backend.url).orders.cancel.mutate({ ...at, orderId: order.id, rev, reason: 'no more eggs' });
    const late = await cancel(order.rev);
    expect(late).toMatchObject({
      outcome: 'STALE',
      current: { id: order.id, state: 'IN_PREPARATION' },
      changed: { by: 'KITCHEN', name: 'Tablet by the pass' },
    });
    const rev = late.outcome === 'STALE' ? late.current.rev : 0;
    expect(await cancel(rev)).toMatchObject({ outcome: 'CANCELLED', order: { state: 'VOIDED' } });
    // Done is done, whatever was seen.
    expect(await cancel(rev)).toMatchObject({ outcome: 'CANCELLED', order: { state: 'VOIDED' } });
  });

  it('is a conflict to an integrator who names a revision, with the order as it is', async () => {
    const { order } = await placeOrderAt(backend.url, place);
    await startCooking(order.id);
    const path = `/restaurants/${place.id}/orders/${order.id}/cancel`;
    const answer = await postAsIntegrator(backend.url, path, place.apiKey, { rev: order.rev }, freshKey());
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text)).toMatchObject({
      type: 'urn:toast:problem:conflict',
      order: { id: order.id, state: 'IN_PREPARATION' },
    });
  });

  it('is a count that was sold from meanwhile; what is sold out is so whatever was sold', async () => {
    const item = counted();
    const set = async (status: 'QUANTITY' | 'OUT_OF_STOCK', quantity: number | null, epoch: number) =>
      admin(backend.url).stock.set.mutate({ ...at, entityId: item.id, status, quantity, epoch });
    await set('QUANTITY', 12, await place.stockEpoch());
    const seen = await place.stockEpoch();
    const cart = { diningOption: 'TAKE_OUT' as const, lines: [lineOf(place.menu, item, 2)] };
    await placeOrderAt(backend.url, place, cart);
    const late = await set('QUANTITY', 12, seen);
    expect(late).toEqual({
      outcome: 'STALE',
      current: { entityId: item.id, status: 'QUANTITY', quantity: 10 },
      epoch: seen + 1,
      changed: { by: 'SALE', name: null, at: expect.any(String) },
    });
    expect(await set('OUT_OF_STOCK', null, seen)).toMatchObject({ outcome: 'SET' });
    expect(await set('QUANTITY', 12, seen + 1)).toMatchObject({ outcome: 'STALE', changed: byOwner });
    // Who wants what there is already has it.
    expect(await set('OUT_OF_STOCK', null, seen)).toMatchObject({ outcome: 'SET' });
  });

  it('is the draft that somebody edited after it was reviewed', async () => {
    const { draftRev, groups } = await place.draft();
    const ids = groups.map(({ id }) => id).toReversed();
    await admin(second.url).menu.arrange.mutate({ ...at, draftRev, groupId: null, ids });
    expect(await admin(backend.url).menu.publish.mutate({ ...at, draftRev })).toEqual({
      outcome: 'STALE',
      draftRev: draftRev + 1,
      changed: byOwner,
    });
  });

  it('is not what a guest calls off: the state alone decides', async () => {
    const { order, token } = await placeOrderAt(backend.url, place);
    await startCooking(order.id);
    expect(await dinerClient(backend.url).order.cancel.mutate({ ...at, token })).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'ORDER_STATE', state: 'IN_PREPARATION' }],
    });
  });
});

/** How each table that has a revision is kept from lost updates. */
const rules: Readonly<Record<string, string>> = {
  item: 'rev',
  menu_group: 'rev',
  modifier_group: 'rev',
  menu_draft: 'rev, by arrange and publish',
  stock: 'epoch of the staff; of sales too where a count is set',
  order: 'rev where staff or an integrator name one; else its state, in the turn',
  ticket: 'its state, in the turn',
  check: 'with its order, in the turn',
  selection: 'with its order, in the turn',
  payment: 'with its order, in the turn',
  restaurant: 'nothing writes it after founding',
  tax_rate: 'nothing writes it after founding',
  station: 'nothing writes it after founding',
};

describe('every table with a revision', () => {
  it('has a rule against lost updates', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'rev'
       join pg_attribute t on t.attrelid = c.oid and t.attname = 'restaurant_id'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(rules).toSorted());
  });
});

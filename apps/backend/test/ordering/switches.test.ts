import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { lockWaits } from '../support/lock-waits.ts';
import { getAsIntegrator, postAsIntegrator } from '../support/raw.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';
import { startTwoBackends, type TwoBackends } from '../support/two-backends.ts';

let backend: TwoBackends;
let other: TestBackend;
let restaurant: DemoRestaurant;
let owner: string;
beforeAll(async () => {
  backend = await startTwoBackends();
  other = backend.second;
  restaurant = await demoRestaurant(backend);
  owner = await signIn(backend, restaurant.id);
});
afterAll(() => backend.stop());

const office = () => adminClient(backend.url, owner).ordering;
const ask = () => ({ restaurantId: restaurant.id, cart: someCart(restaurant.menu) });
const place = (url: string, idempotencyKey = freshKey()) =>
  dinerClient(url).order.place.mutate({ ...ask(), guest, idempotencyKey });
const byApi = (url: string, what: 'orders' | 'quotes', key = freshKey()) =>
  postAsIntegrator(
    url,
    `/restaurants/${restaurant.id}/${what}`,
    restaurant.apiKey,
    { cart: someCart(restaurant.menu), ...(what === 'orders' ? { guest } : {}) },
    key,
  );
type Change = Partial<Parameters<ReturnType<typeof office>['set']['mutate']>[0]>;
const turn = async (change: Change = {}) => {
  const name = change.switch ?? 'ORDERING';
  const { off } = await office().view.query({ restaurantId: restaurant.id });
  const seen = off.find((each) => each.switch === name)?.since ?? null;
  return office().set.mutate({
    restaurantId: restaurant.id,
    switch: name,
    off: true,
    reason: 'BUSY',
    seen,
    ...change,
  });
};
const refusal = (name: string) => [
  expect.objectContaining({ code: 'ORDERING_PAUSED', switch: name, reason: 'BUSY', until: null }),
];

describe('a restaurant that has paused', () => {
  it('takes no order through any backend from the next one on, and the same send when it is back', async () => {
    const key = freshKey();
    const accepted = freshKey();
    const before = await place(other.url, accepted);
    await turn();
    expect(await place(other.url, key)).toMatchObject({ outcome: 'REFUSED', refusals: refusal('ORDERING') });
    expect(await dinerClient(other.url).quote.create.mutate(ask())).toMatchObject({ outcome: 'REFUSED' });
    // Whoever has an order hears of it, whatever would be said to a new one.
    expect(await place(other.url, accepted)).toEqual(before);
    await turn({ off: false });
    expect(await place(other.url, key)).toMatchObject({ outcome: 'PLACED' });
  });

  it('refuses also whoever waited for the turn while it was said', async () => {
    const colleague = new pg.Client({ connectionString: backend.database.adminUrl });
    await colleague.connect();
    await colleague.query('begin');
    const off = [
      { switch: 'ORDERING', reason: 'BUSY', until: null, since: new Date().toISOString(), note: '', by: '' },
    ];
    await colleague.query('update counter set switched_off = $2 where restaurant_id = $1', [
      restaurant.id,
      JSON.stringify(off),
    ]);
    const waiting = place(other.url);
    await expect.poll(() => lockWaits(backend.database), { timeout: 10_000, interval: 5 }).toBe(1);
    await colleague.query('commit');
    await colleague.end();
    expect(await waiting).toMatchObject({ outcome: 'REFUSED', refusals: refusal('ORDERING') });
    await turn({ off: false });
  });

  it('says to software why, as a problem of its own kind', async () => {
    await turn({ switch: 'API', until: '2099-01-01T00:00:00.000Z' });
    for (const what of ['orders', 'quotes'] as const) {
      const answer = await byApi(other.url, what);
      expect(answer.status).toBe(409);
      expect(JSON.parse(answer.text)).toMatchObject({
        type: 'urn:toast:problem:order-refused',
        refusals: [
          {
            code: 'ORDERING_PAUSED',
            switch: 'API',
            until: '2099-01-01T00:00:00.000Z',
            next: ['TRY_LATER', 'ASK_STAFF'],
          },
        ],
      });
    }
    // The guests' own door is another.
    expect(await place(other.url)).toMatchObject({ outcome: 'PLACED' });
    await turn({ switch: 'API', off: false });
    expect((await byApi(other.url, 'orders')).status).toBe(201);
  });

  it('pauses one way to dine, and one way to pay, which all orders have', async () => {
    const { diningOption } = someCart(restaurant.menu);
    await turn({ switch: diningOption });
    expect(await place(backend.url)).toMatchObject({
      refusals: [{ next: ['CHOOSE_DINING_OPTION', 'TRY_LATER'] }],
    });
    await turn({ switch: diningOption, off: false });
    await turn({ switch: 'IN_STORE' });
    expect(await place(backend.url)).toMatchObject({ refusals: refusal('IN_STORE') });
    await turn({ switch: 'IN_STORE', off: false });
  });

  it('takes orders again at the instant it has named, without a word from anybody', async () => {
    await turn({ until: new Date(Date.now() - 1).toISOString() });
    expect(await place(other.url)).toMatchObject({ outcome: 'PLACED' });
  });

  it('still shows its menu, tells those who look at it at once, and lets the kitchen go on', async () => {
    const tablet = kitchenClient(backend.url, await pair(backend, restaurant.id));
    const diner = dinerClient(other.url);
    const { seq } = await diner.menu.bySlug.query({ slug: restaurant.slug });
    const heard = Promise.withResolvers<unknown>();
    const listening = diner.menu.live.subscribe(
      { restaurantId: restaurant.id, after: seq },
      { onData: ({ data }) => heard.resolve(data), onError: heard.reject },
    );
    await turn({ note: 'for our eyes only' });
    expect(await heard.promise).toMatchObject({
      type: 'switch.changed',
      payload: { off: true, reason: 'BUSY' },
    });
    listening.unsubscribe();
    const visit = await diner.menu.bySlug.query({ slug: restaurant.slug });
    expect(Object.keys(visit.menu.items).length).toBeGreaterThan(0);
    expect(visit.off).toEqual([
      { switch: 'ORDERING', reason: 'BUSY', until: null, since: expect.any(String) },
    ]);
    const [ticket] = (await tablet.tickets.rail.query()).tickets;
    expect((await tablet.ordering.now.query()).off).toEqual(visit.off);
    expect(ticket).toBeDefined();
    const events = await getAsIntegrator(
      other.url,
      `/restaurants/${restaurant.id}/events?after=${seq}`,
      restaurant.apiKey,
    );
    expect(JSON.parse(events.text).events).toMatchObject([
      { type: 'switch.changed', payload: { switch: 'ORDERING' } },
    ]);
    expect(JSON.stringify([await heard.promise, visit, events.text])).not.toContain('our eyes');
    await turn({ off: false });
  });
});

describe('the office', () => {
  it('sees who paused, why, and what was before', async () => {
    await turn({ reason: 'SHORT_STAFFED', note: 'Two cooks are ill' });
    const { off, history } = await office().view.query({ restaurantId: restaurant.id });
    const by = { by: 'STAFF', name: expect.any(String), at: expect.any(String) };
    expect(off).toMatchObject([
      { switch: 'ORDERING', reason: 'SHORT_STAFFED', note: 'Two cooks are ill', by },
    ]);
    expect(history[0]).toMatchObject({ off: true, note: 'Two cooks are ill', by });
    expect(history.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq).toSorted((a, b) => b - a));
    await turn({ off: false });
  });

  it('does not undo what a colleague has just changed, unseen', async () => {
    const first = await turn();
    const seen = first.current?.since ?? null;
    const second = await turn({ reason: 'CLOSING' });
    expect(await turn({ off: false, seen })).toMatchObject({
      outcome: 'STALE',
      current: { since: second.current?.since, reason: 'CLOSING' },
      changed: { by: 'STAFF' },
    });
    expect(await turn({ off: false })).toEqual({ outcome: 'SET', current: null });
    // Who wants what is so already has what they want, and the log is spared.
    const { seq } = await office().view.query({ restaurantId: restaurant.id });
    expect(await turn({ off: false, seen })).toEqual({ outcome: 'SET', current: null });
    expect((await office().view.query({ restaurantId: restaurant.id })).seq).toBe(seq);
  });
});

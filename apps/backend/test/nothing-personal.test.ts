import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { origins, type SeededBackend, startSeededBackend } from './support/backend.ts';
import { freshKey, guest, someCart } from './support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from './support/clients.ts';
import { postAsIntegrator, postToDiner } from './support/raw.ts';
import { demoRestaurant } from './support/restaurant.ts';
import { pair, requestPairing, requestSignIn, signIn } from './support/sign-in.ts';

let backend: SeededBackend;
beforeAll(async () => {
  backend = await startSeededBackend();
});
afterAll(() => backend.stop());

const note = 'for our anniversary';
const email = 'ada.lovelace@nowhere.example';

describe('the log', () => {
  it('has a line for every request and nothing about people in it', async () => {
    const restaurant = await demoRestaurant(backend);
    const { id: restaurantId, apiKey, menu } = restaurant;
    const idempotencyKey = freshKey();
    const placing = { restaurantId, cart: someCart(menu), guest, note, idempotencyKey };
    const diner = dinerClient(backend.url);
    const placed = await diner.order.place.mutate(placing);
    if (placed.outcome !== 'PLACED') throw new Error('not placed');
    await diner.order.byToken.query({ restaurantId, token: placed.orderToken });
    // The same with something wrong in each place where a value could slip into a message.
    await postToDiner(backend.url, 'order.place', { ...placing, guest: { ...guest, phone: email } });
    await postToDiner(backend.url, 'order.place', { ...placing, note: `${note}\u0000` });
    await postToDiner(backend.url, 'order.place', `{"note":"${note}", ${guest.name}`);
    await postToDiner(backend.url, `order.${guest.name}`, placing);
    await postAsIntegrator(
      backend.url,
      `/restaurants/${restaurantId}/orders`,
      apiKey,
      placing,
      idempotencyKey,
    );
    await postAsIntegrator(
      backend.url,
      `/restaurants/${restaurantId}/orders`,
      `${apiKey}x`,
      placing,
      idempotencyKey,
    );
    await fetch(`${backend.url}/nowhere/${guest.name}?email=${email}`);
    const tablet = await pair(backend);
    await kitchenClient(backend.url, tablet).tickets.rail.query();
    await requestPairing(backend.url, 'AAAA-AAAA');
    const session = await signIn(backend);
    await adminClient(backend.url, session).session.me.query();
    await requestSignIn(backend.url, email, 'a password of ours');

    const requests = () => backend.logs.parsed().filter(({ msg }) => msg === 'request');
    await expect.poll(() => requests().length).toBe(15);
    const lines = requests();
    const cookieValue = (cookie: string) => decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
    const log = backend.logs.text();
    const secrets = [
      ...Object.values(guest).filter((value) => value.length > 3),
      note,
      email,
      placed.orderToken,
      idempotencyKey,
      apiKey,
      cookieValue(tablet),
      cookieValue(session),
      cookieValue(session).split('.')[0] ?? '',
      'a password of ours',
      'AAAA',
      backend.deps.config.secret,
      ...backend.demo.accounts.flatMap((account) => [account.email, account.password]),
      ...backend.demo.kitchen.flatMap(({ pairingCode }) => [pairingCode, pairingCode.replace('-', '')]),
      origins.kitchen,
    ];
    for (const secret of secrets) expect(log).not.toContain(secret);

    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'info',
        method: 'POST',
        route: '/trpc/diner/:path',
        procedures: ['order.place'],
        status: 200,
        restaurantId,
        requestId: expect.any(String),
        ms: expect.any(Number),
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ procedures: ['order.place'], status: 400, failure: 'VALIDATION' }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ route: 'unknown', status: 404 }));
  });

  it('tells a fault once and whole, and its caller only that there was one', async () => {
    const restaurant = await demoRestaurant(backend);
    const original = backend.deps.newId;
    Object.assign(backend.deps, {
      newId: () => {
        throw new Error('the well of ids has run dry');
      },
    });
    try {
      const body = {
        restaurantId: restaurant.id,
        cart: someCart(restaurant.menu),
        guest,
        note,
        idempotencyKey: freshKey(),
      };
      const { status, text } = await postToDiner(backend.url, 'order.place', body);
      expect(status).toBe(500);
      expect(JSON.parse(text)).toMatchObject({
        error: {
          message: 'Something went wrong on our side',
          data: { code: 'INTERNAL', requestId: expect.any(String) },
        },
      });
      expect(text).not.toContain('well of ids');
    } finally {
      Object.assign(backend.deps, { newId: original });
    }
    await expect.poll(() => backend.logs.text()).toContain('"fault"');
    const faults = backend.logs.parsed().filter(({ msg }) => msg === 'fault');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      level: 'error',
      requestId: expect.any(String),
      err: expect.objectContaining({
        cause: expect.objectContaining({ message: 'the well of ids has run dry' }),
      }),
    });
    expect(backend.logs.text()).not.toContain(guest.name);
  });
});

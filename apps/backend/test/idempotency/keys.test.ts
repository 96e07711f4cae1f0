import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '../isolation/pick.ts';
import { settle, type Tenant } from '../isolation/tenant.ts';
import { origins, type SeededBackend, startBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { fieldsOf } from '../support/publish.ts';
import { cookieOf, requestPairing } from '../support/sign-in.ts';
import { count } from '../support/sql.ts';
import { type Audience, send } from './send.ts';

let backend: SeededBackend;
let place: Tenant;
let at: { restaurantId: Tenant['id'] };
beforeAll(async () => {
  backend = await startSeededBackend();
  place = await settle(backend, 0);
  at = { restaurantId: place.id };
});
afterAll(() => backend.stop());

const put = (audience: Audience, path: string, input: unknown, key: string) =>
  send(backend.url, { audience, path, operation: null }, place, input, key);
const cart = () => someCart(place.menu);

describe('an idempotency key', () => {
  it('means nothing to another client, and something else at another restaurant', async () => {
    const key = freshKey();
    const other = await settle(backend, 1);
    const answers = [
      await put('diner', 'quote.create', { ...at, cart: cart() }, key),
      await put('diner', 'quote.create', { restaurantId: other.id, cart: someCart(other.menu) }, key),
      await put(
        'admin',
        'stock.set',
        {
          ...at,
          entityId: itemOf(await place.draft()).id,
          status: 'QUANTITY',
          quantity: 9,
          epoch: await place.stockEpoch(),
        },
        key,
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is one for all deeds of a client', async () => {
    const idempotencyKey = freshKey();
    await put('diner', 'order.place', { ...at, cart: cart(), guest, idempotencyKey }, freshKey());
    const quoted = await put('diner', 'quote.create', { ...at, cart: cart() }, idempotencyKey);
    expect(quoted.status).toBe(422);
    const cancelled = await put('diner', 'order.cancel', { ...at, token: place.token }, idempotencyKey);
    expect(cancelled.status).toBe(422);
  });

  it('is not used up by what changes nothing: a stale write is judged again', async () => {
    const item = itemOf(await place.draft());
    const fields = { ...fieldsOf(item), description: 'stale' };
    const input = { ...at, id: item.id, rev: item.rev + 7, fields };
    const key = freshKey();
    const before = await count(backend.database.adminUrl, 'idempotency_record', place.id);
    const first = await put('admin', 'menu.saveItem', input, key);
    expect(first.text).toContain('"outcome":"STALE"');
    expect(await count(backend.database.adminUrl, 'idempotency_record', place.id)).toBe(before);
    const fresh = await put('admin', 'menu.saveItem', { ...input, rev: item.rev }, key);
    expect(fresh.text).toContain('"outcome":"SAVED"');
    // From now on it answers what it answered, though the item goes on.
    await put('admin', 'menu.saveItem', { ...input, rev: item.rev + 1 }, freshKey());
    expect(await put('admin', 'menu.saveItem', { ...input, rev: item.rev }, key)).toEqual(fresh);
  });

  it('is not used up by what fails', async () => {
    const key = freshKey();
    const nothing = { ...at, id: v7(), rev: 3, fields: { name: 'Nothing', description: '' } };
    expect((await put('admin', 'menu.saveGroup', nothing, key)).status).toBe(404);
    const created = await put('admin', 'menu.saveGroup', { ...nothing, rev: null }, key);
    expect(created.text).toContain('"outcome":"SAVED"');
  });

  it.each(['short', 'with a space', `${'x'.repeat(129)}`])('is refused where it is none: %s', async (key) => {
    const answer = await put('diner', 'quote.create', { ...at, cart: cart() }, key);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('Idempotency-Key')]);
  });

  it('names one call, and is refused for several in one request', async () => {
    const quote = { ...at, cart: cart() };
    const response = await fetch(`${backend.url}/trpc/diner/quote.create,quote.create?batch=1`, {
      method: 'POST',
      headers: {
        origin: origins.customer,
        'content-type': 'application/json',
        'idempotency-key': freshKey(),
      },
      body: JSON.stringify({ 0: quote, 1: quote }),
    });
    expect(response.status).toBe(400);
  });
});

describe('a tablet that pairs', () => {
  const pairing = (key: string, code: string, url = backend.url) =>
    send(
      url,
      { audience: 'kitchen', path: 'device.pair', operation: null },
      { ...place, tablet: '' },
      { code, label: 'By the grill' },
      key,
    );

  it('under one key on two backends has one token, which opens the kitchen on both', async () => {
    const second = await startBackend(backend.database);
    const key = freshKey();
    const [one, two] = await Promise.all([
      pairing(key, place.pairingCode),
      pairing(key, place.pairingCode, second.url),
    ]);
    await second.stop();
    expect(one?.status).toBe(200);
    expect(two).toEqual(one);
    const tablet = one?.cookies[0]?.split(';')[0] ?? '';
    const me = await fetch(`${backend.url}/trpc/kitchen/device.me`, {
      headers: { origin: origins.kitchen, cookie: tablet },
    });
    expect(me.status).toBe(200);
  });

  it('under a key cannot come into another restaurant by it, nor without its code', async () => {
    const key = freshKey();
    await pairing(key, place.pairingCode);
    const other = await settle(backend, 1);
    expect((await pairing(key, other.pairingCode)).status).toBe(422);
    const guessed = await pairing(key, 'AAAA-AAAA');
    expect([guessed.status, guessed.cookies]).toEqual([422, []]);
    expect((await pairing(freshKey(), 'AAAA-AAAA')).status).toBe(404);
  });

  it('without a key is another tablet each time', async () => {
    const cookies = await Promise.all(
      [1, 2].map(async () => cookieOf(await requestPairing(backend.url, place.pairingCode))),
    );
    expect(new Set(cookies).size).toBe(2);
  });
});

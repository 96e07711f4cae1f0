import { storePairingCode } from '@toast/database/identity/pairing-code.writes';
import { asId, type RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairingCodeHash } from '../src/features/identity/secret-token.ts';
import { origins, type SeededBackend, startBackend, startSeededBackend } from './support/backend.ts';
import { kitchenClient } from './support/clients.ts';
import { pair, requestPairing } from './support/sign-in.ts';

let backend: SeededBackend;
beforeAll(async () => {
  backend = await startSeededBackend();
});
afterAll(() => backend.stop());

const kitchen = () => {
  const [found] = backend.demo.kitchen;
  if (found === undefined) throw new Error('no kitchen');
  return found;
};
const coded = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });

describe('pairing a tablet', () => {
  it('binds it to the restaurant of the code', async () => {
    const cookie = await pair(backend);
    expect(await kitchenClient(backend.url, cookie).device.me.query()).toMatchObject({
      label: 'Tablet by the pass',
      restaurant: { id: kitchen().restaurantId },
    });
  });

  it('gives the token to the browser and to nobody else', async () => {
    const response = await requestPairing(backend.url, kitchen().pairingCode);
    const [cookie] = response.headers.getSetCookie();
    const token = cookie?.match(/^toast_device=([^;]{43});/)?.[1] ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(await response.text()).not.toContain(token);
    const { rows } = await backend.database.db.pool.query<{ stored: string }>(
      'select credential::text as stored from credential',
    );
    for (const { stored } of rows) expect(stored).not.toContain(token);
  });

  it('marks the cookie as secure where the kitchen is reached by https', async () => {
    const urls = { ...backend.deps.config.urls, kitchen: 'https://kitchen.example.com' };
    const other = await startBackend(backend.database, { config: { urls } });
    try {
      const response = await requestPairing(other.url, kitchen().pairingCode, urls.kitchen);
      expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
    } finally {
      await other.stop();
    }
  });

  it.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['no hyphen', (code: string) => code.replace('-', '')],
    ['spaces around it', (code: string) => ` ${code} `],
  ])('takes a code with %s', async (_what, write) => {
    expect((await requestPairing(backend.url, write(kitchen().pairingCode))).status).toBe(200);
  });

  it.each([
    ['a wrong code', 'AAAA-AAAA', 404],
    ['something that is no code', 'hello', 400],
  ])('is refused with %s', async (_what, code, status) => {
    const response = await requestPairing(backend.url, code);
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('is refused with a code that has expired', async () => {
    await storePairingCode(backend.database.db, {
      code_hash: pairingCodeHash(backend.deps.config.secret, 'OLDCODE2'),
      restaurant_id: asId<RestaurantId>(kitchen().restaurantId),
      label: 'old',
      expires_at: new Date(Date.now() - 1),
    });
    expect((await requestPairing(backend.url, 'OLDC-ODE2')).status).toBe(404);
  });

  it('is refused to another site', async () => {
    expect((await requestPairing(backend.url, kitchen().pairingCode, 'http://evil.test')).status).toBe(403);
  });

  it('slows down whoever guesses', async () => {
    const other = await startBackend(backend.database);
    try {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        expect((await requestPairing(other.url, 'AAAA-AAAA')).status).toBe(404);
      }
      expect((await requestPairing(other.url, kitchen().pairingCode)).status).toBe(429);
    } finally {
      await other.stop();
    }
  });
});

describe("a tablet's token", () => {
  it('is refused once it was revoked, here at once and elsewhere within five seconds', async () => {
    const elsewhere = await startBackend(backend.database);
    try {
      const cookie = await pair(backend);
      await kitchenClient(elsewhere.url, cookie).device.me.query();
      await kitchenClient(backend.url, cookie).device.unpair.mutate();
      const here = kitchenClient(backend.url, cookie).device.me.query();
      await expect(here).rejects.toThrow(coded('UNAUTHENTICATED'));
      const there = () => kitchenClient(elsewhere.url, cookie).device.me.query();
      await expect
        .poll(
          () =>
            there().then(
              () => 'open',
              () => 'closed',
            ),
          { timeout: 6_000 },
        )
        .toBe('closed');
    } finally {
      await elsewhere.stop();
    }
  });

  it('is cleared from the browser when the tablet is unpaired', async () => {
    const cookie = await pair(backend);
    const response = await fetch(`${backend.url}/trpc/kitchen/device.unpair`, {
      method: 'POST',
      headers: { cookie, origin: origins.kitchen, 'content-type': 'application/json' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^toast_device=; Max-Age=0;/);
  });

  it('also travels as a bearer token, which no other site can make a browser send', async () => {
    const token = (await pair(backend)).replace('toast_device=', '');
    const response = await fetch(`${backend.url}/trpc/kitchen/device.me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
  });

  it('as a cookie changes nothing on behalf of another site', async () => {
    const cookie = await pair(backend);
    for (const origin of ['http://evil.test', undefined]) {
      const response = await fetch(`${backend.url}/trpc/kitchen/device.unpair`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...(origin !== undefined && { origin }) },
      });
      expect(response.status).toBe(403);
    }
    await expect(kitchenClient(backend.url, cookie).device.me.query()).resolves.toBeTruthy();
  });

  it('is not taken for an API key, nor an API key for it', async () => {
    const [restaurant] = backend.demo.restaurants;
    const token = (await pair(backend)).replace('toast_device=', '');
    const ask = (path: string, bearer: string) =>
      fetch(`${backend.url}${path}`, { headers: { authorization: `Bearer ${bearer}` } }).then(
        ({ status }) => status,
      );
    expect(await ask(`/v1/restaurants/${restaurant?.id}/menu`, token)).toBe(401);
    expect(await ask('/trpc/kitchen/device.me', restaurant?.apiKey ?? '')).toBe(401);
  });
});

import { createDatabase } from '@toast/database/client';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffAuthOptions } from '../src/features/identity/staff-auth-options.ts';
import { origins, type SeededBackend, startSeededBackend } from './support/backend.ts';
import { adminClient } from './support/clients.ts';
import { cookieOf, requestSignIn, signIn } from './support/sign-in.ts';

let backend: SeededBackend;
beforeAll(async () => {
  backend = await startSeededBackend();
});
afterAll(() => backend.stop());

const account = (index: number) => {
  const found = backend.demo.accounts[index];
  if (found === undefined) throw new Error('no such account');
  return found;
};
const restaurant = (index: number) => {
  const found = backend.demo.restaurants[index];
  if (found === undefined) throw new Error('no such restaurant');
  return found;
};
const coded = (code: string) => expect.objectContaining({ data: expect.objectContaining({ code }) });

describe('signing in as staff', () => {
  it('tells who one is and where one works', async () => {
    const me = await adminClient(backend.url, await signIn(backend)).session.me.query();
    expect(me.user.email).toBe(account(0).email);
    expect(me.memberships.map(({ role, restaurant: { slug } }) => [role, slug])).toEqual([
      ['OWNER', restaurant(0).slug],
    ]);
  });

  it('sets a cookie that scripts cannot read', async () => {
    const { email, password } = account(0);
    const [cookie] = (await requestSignIn(backend.url, email, password)).headers.getSetCookie();
    expect(cookie).toMatch(/^toast\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('keeps a password as argon2id only', async () => {
    const { rows } = await backend.database.db.pool.query<{ password: string }>(
      'select password from auth.account',
    );
    expect(rows).toHaveLength(backend.demo.accounts.length);
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['a wrong password', () => requestSignIn(backend.url, account(0).email, 'not the password'), 401],
    ['nobody', () => requestSignIn(backend.url, 'nobody@nowhere.example', 'not the password'), 401],
    [
      'another site',
      () => requestSignIn(backend.url, account(0).email, account(0).password, 'http://evil.test'),
      403,
    ],
  ])('is refused with %s', async (_what, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('answers alike whether the address or the password is wrong', async () => {
    const wrong = await (await requestSignIn(backend.url, account(0).email, 'not the password')).json();
    const unknown = await (
      await requestSignIn(backend.url, 'nobody@nowhere.example', 'not the password')
    ).json();
    expect(wrong).toEqual(unknown);
  });

  it.each([
    'sign-up/email',
    'forget-password',
    'update-user',
    'delete-user',
    'list-sessions',
    'sign-in/social',
  ])('does not offer %s', async (path) => {
    const response = await fetch(`${backend.url}/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: origins.admin },
      body: JSON.stringify({ email: 'new@nowhere.example', name: 'New', password: 'a long password' }),
    });
    expect(response.status).toBe(404);
  });

  it('ends with signing out, at once', async () => {
    const cookie = await signIn(backend);
    const out = await fetch(`${backend.url}/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, origin: origins.admin },
    });
    expect(out.status).toBe(200);
    await expect(adminClient(backend.url, cookie).session.me.query()).rejects.toThrow(
      coded('UNAUTHENTICATED'),
    );
  });

  it('slows down whoever guesses for one account, from however many addresses', async () => {
    const patient = await startSeededBackend();
    const ask = (address: string) =>
      fetch(`${patient.url}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: origins.admin, 'x-forwarded-for': address },
        body: JSON.stringify({ email: 'Victim@Nowhere.example', password: 'not the password' }),
      });
    try {
      for (let attempt = 0; attempt < 30; attempt += 1)
        expect((await ask(`10.0.0.${attempt}`)).status).toBe(401);
      expect((await ask('10.0.1.1')).status).toBe(429);
    } finally {
      await patient.stop();
    }
  });

  it('slows down whoever guesses', async () => {
    const patient = await startSeededBackend();
    try {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 31; attempt += 1) {
        statuses.push(
          (await requestSignIn(patient.url, 'nobody@nowhere.example', 'not the password')).status,
        );
      }
      expect(statuses.filter((status) => status === 401)).toHaveLength(30);
      const refused = await requestSignIn(patient.url, 'nobody@nowhere.example', 'not the password');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await patient.stop();
    }
  });
});

describe('the office', () => {
  it('is closed to those who are not signed in', async () => {
    await expect(adminClient(backend.url, 'toast.session_token=made-up').session.me.query()).rejects.toThrow(
      coded('UNAUTHENTICATED'),
    );
  });

  it('has no other restaurants than one works for', async () => {
    const client = adminClient(backend.url, await signIn(backend));
    const foreign = { restaurantId: restaurant(1).id };
    await expect(client.stock.view.query(foreign)).rejects.toThrow(coded('NOT_FOUND'));
    await expect(client.menu.draft.query(foreign)).rejects.toThrow(coded('NOT_FOUND'));
    await expect(client.menu.publish.mutate({ ...foreign, draftRev: 1 })).rejects.toThrow(coded('NOT_FOUND'));
    await expect(client.stock.view.query({ restaurantId: restaurant(0).id })).resolves.toMatchObject({
      records: [],
    });
  });

  it('opens every restaurant to those who work for all', async () => {
    const group = account(backend.demo.accounts.length - 1);
    const cookie = cookieOf(await requestSignIn(backend.url, group.email, group.password));
    const me = await adminClient(backend.url, cookie).session.me.query();
    expect(me.memberships).toHaveLength(backend.demo.restaurants.length);
  });

  it('changes nothing on behalf of another site', async () => {
    const cookie = await signIn(backend);
    for (const origin of ['http://evil.test', undefined]) {
      const response = await fetch(`${backend.url}/trpc/admin/menu.publish`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...(origin !== undefined && { origin }) },
        body: JSON.stringify({ restaurantId: restaurant(0).id, draftRev: 1 }),
      });
      expect(response.status).toBe(403);
    }
  });
});

describe('the tables of better-auth', () => {
  it('are those of the migration', async () => {
    // As the owner: the library looks at the catalogue, and the application may not make tables.
    const url = new URL(backend.database.adminUrl);
    url.searchParams.set('options', '-c search_path=auth');
    const db = createDatabase({ url: url.href });
    try {
      const { config, log } = backend.deps;
      const options = { ...staffAuthOptions(db, config, log), database: db.pool };
      const { toBeCreated, toBeAdded } = await getMigrations(options);
      expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
    } finally {
      await db.close();
    }
  });
});

import { createTestDatabase } from '@toast/database/testing';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { startBackend } from './support/backend.ts';
import { requestSignIn } from './support/sign-in.ts';

describe('without its database a backend', () => {
  it('says "not now" and nothing else, and comes back by itself', async () => {
    const database = await createTestDatabase(inject('postgres'));
    const backend = await startBackend(database);
    const superuser = new pg.Client({ connectionString: inject('postgres') });
    await superuser.connect();
    const name = new URL(database.adminUrl).pathname.slice(1);
    const connections = async (allowed: boolean) => {
      await superuser.query(`alter database ${name} allow_connections ${allowed}`);
      if (!allowed)
        await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          name,
        ]);
    };
    const ask = (path: string) => fetch(`${backend.url}${path}`);
    try {
      expect((await ask('/readyz')).status).toBe(200);
      await connections(false);

      expect((await ask('/healthz')).status).toBe(200);
      const ready = await ask('/readyz');
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        type: 'urn:toast:problem:temporarily-unavailable',
        reason: 'database',
      });
      const answer = await ask('/trpc/diner/menu.restaurants');
      expect(answer.status).toBe(503);
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ error: { data: { code: 'TEMPORARILY_UNAVAILABLE' } } });
      expect(text).not.toContain(name);
      // An ingress that could ask another backend does so.
      const onward = { headers: { 'x-answer-within': '5000' } };
      for (const path of ['/trpc/diner/menu.restaurants', '/readyz'])
        expect((await fetch(`${backend.url}${path}`, onward)).status).toBe(502);
      const signedIn = await fetch(`${backend.url}/trpc/admin/session.me`, {
        headers: { cookie: 'toast.session_token=x.y' },
      });
      expect(signedIn.status).not.toBe(500);
      const signIn = await requestSignIn(backend.url, 'maeve@example.org', 'correct horse battery');
      expect(signIn.status).toBe(503);
      for (const { headers } of [ready, answer, signIn])
        expect(headers.get('retry-after')).toMatch(/^[1-4]$/);

      await connections(true);
      await expect.poll(async () => (await ask('/readyz')).status).toBe(200);
    } finally {
      await connections(true);
      await superuser.end();
      await backend.stop();
      await database.drop();
    }
  });
});

describe('a backend over a database', () => {
  it.each([
    ['that lacks a migration of its version', "delete from schema_migration where name = '0002-auth'", 503],
    ['that nobody of its kind has migrated', 'revoke select on schema_migration from toast_app', 503],
    ['that a newer version has migrated', "insert into schema_migration values ('9999-new', 'x')", 200],
  ])('%s: %s', async (_which, change, status) => {
    const database = await createTestDatabase(inject('postgres'));
    const backend = await startBackend(database);
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    try {
      await admin.query(change);
      const answer = await fetch(`${backend.url}/readyz`);
      expect(answer.status).toBe(status);
      const body: unknown = await answer.json();
      if (status === 503)
        expect(body).toMatchObject({ reason: 'schema', missing: expect.arrayContaining(['0002-auth']) });
    } finally {
      await admin.end();
      await backend.stop();
      await database.drop();
    }
  });
});

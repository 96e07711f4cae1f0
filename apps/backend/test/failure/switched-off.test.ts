import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../demo/seed.ts';
import { startBackend, type TestBackend } from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { dinerClient } from '../support/clients.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { rows } from '../support/sql.ts';
import { type OwnPostgres, ownPostgres } from './support/own-postgres.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A host has a file of its own, as real ones have. */
type Host = { readonly backend: TestBackend; readonly file: string };

let directory: string;
let postgres: OwnPostgres;
let database: TestDatabase;
let hosts: Host[];
let restaurants: DemoRestaurant[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toast-switches-'));
  postgres = await ownPostgres();
  database = await createTestDatabase(postgres.url);
  hosts = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const file = join(directory, `${name}.json`);
      return { file, backend: await startBackend(database, { config: { switchesFile: file } }) };
    }),
  );
  const { backend } = hosts[0] as Host;
  const demo = await seed(backend.deps);
  restaurants = await Promise.all(
    demo.restaurants.map((_, index) => demoRestaurant({ ...backend, database, demo }, index)),
  );
});
afterAll(async () => {
  await Promise.all((hosts ?? []).map((host) => host.backend.stop()));
  await database?.db.close();
  await postgres?.remove();
  await rm(directory, { recursive: true, force: true });
});

/** What an operator types on a host. */
async function operate(file: string, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [main, 'switch', ...words, '--by', 'ada'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.appUrl,
      TOAST_SECRET: 'a secret that only tests know, 32+ characters',
      SWITCHES_FILE: file,
      LOG_LEVEL: 'fatal',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

const quote = ({ url }: TestBackend, { id: restaurantId, menu }: DemoRestaurant) =>
  dinerClient(url)
    .quote.create.mutate({ restaurantId, cart: someCart(menu) })
    .catch((error: Error) => error.message);
const place = ({ url }: TestBackend, { id: restaurantId, menu }: DemoRestaurant) =>
  dinerClient(url).order.place.mutate({
    restaurantId,
    cart: someCart(menu),
    guest,
    idempotencyKey: freshKey(),
  });
const paused = (name: string) => ({
  outcome: 'REFUSED',
  refusals: [{ code: 'ORDERING_PAUSED', switch: name }],
});
const settles = { timeout: 20_000, interval: 50 };

describe('while the database is dead', () => {
  it('an operator switches off, every backend says so, and the log tells of it once it is back', {
    timeout: 90_000,
  }, async ({ annotate }) => {
    const [here, there] = restaurants as [DemoRestaurant, DemoRestaurant];
    for (const { backend } of hosts)
      for (const { slug } of restaurants) await dinerClient(backend.url).menu.bySlug.query({ slug });

    await postgres.kill();
    const since = performance.now();
    for (const { file } of hosts) {
      await operate(file, 'off', '--restaurant', here.slug, '--emergency', '--note', 'the till is on fire');
      await operate(file, 'off', '--everywhere', '--switch', 'API', '--emergency');
    }
    for (const { backend } of hosts)
      await expect.poll(() => quote(backend, here), settles).toMatchObject(paused('ORDERING'));
    await annotate(`switched off on both hosts after ${Math.round(performance.now() - since)} ms`);
    const statusOf = ({ backend }: Host, { slug }: DemoRestaurant) =>
      dinerClient(backend.url).status.bySlug.query({ slug });
    for (const host of hosts) {
      await expect
        .poll(() => statusOf(host, here), settles)
        .toMatchObject({
          menu: 'DOWN',
          ordering: 'DOWN',
          kitchen: 'DOWN',
          downSince: expect.any(String),
          off: [{ switch: 'ORDERING' }, { switch: 'API' }],
        });
      expect(await statusOf(host, there)).toMatchObject({ ordering: 'DOWN', off: [{ switch: 'API' }] });
    }
    // A file that cannot be read leaves what it said last.
    const [damaged] = hosts as [Host];
    const said = await readFile(damaged.file, 'utf8');
    await writeFile(damaged.file, '[{');
    await expect.poll(() => damaged.backend.logs.text(), settles).toContain('the last ones hold');
    expect(await quote(damaged.backend, here)).toMatchObject(paused('ORDERING'));
    await writeFile(damaged.file, said);
    // Others are as away as the database is.
    expect(await quote((hosts[0] as Host).backend, there)).toMatch(/unavailable/i);

    await postgres.start();
    const told = () =>
      rows(database.adminUrl, 'select actor, payload from event where restaurant_id = $1 and type = $2', [
        here.id,
        'switch.changed',
      ]);
    const everywhere = () => rows(database.adminUrl, 'select switch, off, by from platform_switch');
    await expect.poll(told, settles).toHaveLength(1);
    expect(await told()).toMatchObject([
      { actor: 'operator:ada', payload: { switch: 'ORDERING', off: true, note: 'the till is on fire' } },
    ]);
    // Each host's word, since each was given one.
    await expect.poll(everywhere, settles).toHaveLength(2);
    expect(new Set((await everywhere()).map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ switch: 'API', off: true, by: 'operator:ada' })]),
    );
    const back = { menu: 'UP', ordering: 'PAUSED', kitchen: 'UP', downSince: null };
    await expect.poll(() => statusOf(hosts[0] as Host, here), settles).toMatchObject(back);
    await expect
      .poll(() => statusOf(hosts[1] as Host, there), settles)
      .toMatchObject({ ...back, ordering: 'UP' });
    // A backend of a host without the file has it from the database.
    const third = await startBackend(database);
    expect(await place(third, here)).toMatchObject(paused('ORDERING'));
    expect(await place(third, there)).toMatchObject({ outcome: 'PLACED' });
    await third.stop();

    for (const { file } of hosts) {
      await operate(file, 'on', '--restaurant', here.slug, '--emergency');
      await operate(file, 'on', '--everywhere', '--switch', 'API', '--emergency');
    }
    await operate('', 'on', '--restaurant', here.slug);
    await operate('', 'on', '--everywhere', '--switch', 'API');
    for (const { backend } of hosts)
      await expect.poll(() => place(backend, here), settles).toMatchObject({ outcome: 'PLACED' });
    expect(await told()).toHaveLength(2);
  });
});

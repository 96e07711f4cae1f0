import { itemFields } from '@toast/api/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startBackend, startSeededBackend } from './support/backend.ts';
import { firstItem } from './support/carts.ts';
import { adminClient, dinerClient } from './support/clients.ts';
import { demoRestaurant } from './support/restaurant.ts';
import { signIn } from './support/sign-in.ts';

let backend: SeededBackend;
beforeAll(async () => {
  backend = await startSeededBackend();
});
afterAll(() => backend.stop());

/** Changes a price in the draft and publishes it. @returns the new version. */
async function publishPrice(price: number): Promise<number> {
  const { id: restaurantId, menu } = await demoRestaurant(backend);
  const office = adminClient(backend.url, await signIn(backend));
  const draft = await office.menu.draft.query({ restaurantId });
  const item = draft.items.find(({ id }) => id === firstItem(menu).id);
  if (item === undefined) throw new Error('the draft lacks the item');
  const { id, rev, ...fields } = item;
  const saved = await office.menu.saveItem.mutate({
    restaurantId,
    id,
    rev,
    fields: itemFields.parse({ ...fields, price }),
  });
  if (saved.outcome !== 'SAVED') throw new Error(saved.outcome);
  const published = await office.menu.publish.mutate({ restaurantId, draftRev: saved.draftRev });
  if (published.outcome !== 'PUBLISHED') throw new Error(published.outcome);
  return published.version;
}

describe('a published menu', () => {
  it('is on the page with its position in the log, from which no publication is missed', async () => {
    const { slug, menu } = await demoRestaurant(backend);
    const diner = dinerClient(backend.url);
    const before = await diner.menu.bySlug.query({ slug });
    const version = await publishPrice(4_321);
    const after = await diner.menu.bySlug.query({ slug });
    expect(after.menu.version).toBe(version);
    expect(after.menu.items[firstItem(menu).id]?.price).toBe(4_321);
    expect(after.seq).toBeGreaterThan(before.seq);
  });

  it('is the new one for integrators, too, and what they have is out of date', async () => {
    const { id, apiKey } = await demoRestaurant(backend);
    const other = await startBackend(backend.database);
    try {
      const ask = (url: string, etag = '') =>
        fetch(`${url}/v1/restaurants/${id}/menu`, {
          headers: { authorization: `Bearer ${apiKey}`, 'if-none-match': etag },
        });
      const etag = (await ask(other.url)).headers.get('etag') ?? '';
      expect((await ask(other.url, etag)).status).toBe(304);
      const version = await publishPrice(5_432);
      await expect.poll(async () => (await ask(other.url, etag)).status, { timeout: 1_500 }).toBe(200);
      const fresh = await ask(other.url);
      expect(fresh.headers.get('etag')).toMatch(new RegExp(`^"${version}-`));
      expect(await fresh.json()).toMatchObject({ version });
    } finally {
      await other.stop();
    }
  });

  it('is not there for a restaurant that nobody knows', async () => {
    const unknown = dinerClient(backend.url).menu.bySlug.query({ slug: 'nowhere' });
    await expect(unknown).rejects.toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'NOT_FOUND' }) }),
    );
  });
});

describe('the front page', () => {
  it('lists the restaurants by name', async () => {
    const restaurants = await dinerClient(backend.url).menu.restaurants.query();
    expect(restaurants.map(({ name }) => name)).toEqual(['Gorse & Barley', 'Lucky Pigeon', 'Yoimachi 宵待']);
    expect(restaurants[0]).toMatchObject({
      cover: 'demo/gorse-and-barley/cover.svg',
      hue: expect.any(Number),
    });
  });
});

import type { ItemId } from '@toast/domain/ids';
import { ask } from '@toast/infra-checks/ask';
import { demand } from '@toast/infra-checks/demand';
import { type Ingress, sites, startIngress } from '@toast/infra-checks/ingress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { adminClient } from '../support/clients.ts';
import { publishPrice } from '../support/publish.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { signIn } from '../support/sign-in.ts';
import { setStock } from '../support/stock.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const address = (url: string) => url.replace('http://', '');

let backend: SeededBackend;
let ingress: Ingress;
let restaurant: DemoRestaurant;
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  if (!able) return;
  backend = await startSeededBackend();
  stop = backend.stop;
  restaurant = await demoRestaurant(backend);
  const api = { near: [address(backend.url)], far: [] };
  ingress = await startIngress({ upstreams: { api, customer: api, admin: api, kitchen: api } });
});
afterAll(async () => {
  await ingress?.stop();
  await stop?.();
});

const get = (path: string) => ask(ingress.ports.https, sites.customer, `/api/trpc/${path}`);
const visit = ({ body }: { body: string }) => {
  const said = JSON.parse(body);
  return (Array.isArray(said) ? said[0] : said).result.data;
};
/** As the server asks that renders a page. */
const alone = () => get(`menu.bySlug?input=${encodeURIComponent(JSON.stringify({ slug: restaurant.slug }))}`);
/** As a page asks that is open. */
const open = () =>
  get(`menu.bySlug?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: { slug: restaurant.slug } }))}`);
const priceOf = (answer: { body: string }, id: ItemId): number => visit(answer).menu.items[id].price;

describe.runIf(able)('a menu that the ingress keeps', () => {
  it('is kept for those who come, and never shown to a page that asks because something changed', async () => {
    const [item] = Object.values(restaurant.menu.items);
    if (item === undefined) throw new Error('there is no item');
    const asStaff = adminClient(backend.url, await signIn(backend, restaurant.id));
    expect((await alone()).headers['x-cache-status']).toBe('MISS');
    await expect.poll(async () => (await alone()).headers['x-cache-status']).toBe('HIT');

    // Eighty-sixed: who looked a moment ago asks again, and neither answer is from before.
    const before = visit(await open()).seq;
    await setStock(asStaff, {
      restaurantId: restaurant.id,
      entityId: item.id,
      status: 'OUT_OF_STOCK',
      quantity: null,
    });
    const sold = await open();
    expect(sold.headers['x-cache-status'] ?? '').toBe('');
    expect(visit(sold).seq).toBeGreaterThan(before);
    expect(visit(sold).stock.records).toContainEqual(
      expect.objectContaining({ entityId: item.id, status: 'OUT_OF_STOCK' }),
    );
    const version = await publishPrice(backend, restaurant, item.id, item.price + 100);
    const published = visit(await open());
    expect(published.menu.version).toBe(version);
    expect(priceOf(await open(), item.id)).toBe(item.price + 100);

    // Whoever comes gets it as soon as the copy is renewed.
    await expect
      .poll(async () => priceOf(await alone(), item.id), { timeout: 10_000 })
      .toBe(item.price + 100);
  });

  it('is not kept when it is asked for with other things, or by name of somebody who has none', async () => {
    const input = encodeURIComponent(JSON.stringify({ slug: 'no-such-place' }));
    for (const _time of [1, 2])
      expect(await get(`menu.bySlug?input=${input}`)).toMatchObject({
        status: 404,
        headers: { 'x-cache-status': 'MISS' },
      });
    const direct = await fetch(`${backend.url}/trpc/diner/menu.restaurants?batch=1`);
    expect([direct.status, direct.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it('is shown when no backend answers, while an open page hears that nobody does', async () => {
    const list = () => get('menu.restaurants');
    const known = [await alone(), await list()];
    stop = undefined;
    await backend.stop();
    await expect
      .poll(async () => (await alone()).headers['x-cache-status'], { timeout: 20_000 })
      .toBe('STALE');
    expect([(await alone()).body, (await list()).body]).toEqual(known.map(({ body }) => body));
    expect((await open()).status).toBe(503);
  });
});

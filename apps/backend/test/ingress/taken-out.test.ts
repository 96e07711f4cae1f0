import { type CuttingProxy, cuttingProxy } from '@toast/database/cutting-proxy';
import { ask } from '@toast/infra-checks/ask';
import { demand } from '@toast/infra-checks/demand';
import { type Ingress, sites, startIngress } from '@toast/infra-checks/ingress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type SeededBackend,
  startBackend,
  startSeededBackend,
  type TestBackend,
} from '../support/backend.ts';
import { freshKey, guest, someCart } from '../support/carts.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const address = ({ url }: TestBackend) => url.replace('http://', '');

let far: SeededBackend;
let near: TestBackend;
let link: CuttingProxy;
let ingress: Ingress;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  if (!able) return;
  far = await startSeededBackend();
  restaurant = await demoRestaurant(far);
  link = await cuttingProxy(far.database.appUrl);
  near = await startBackend({ ...far.database, appUrl: link.url });
  const api = { near: [address(near)], far: [address(far)] };
  ingress = await startIngress({ upstreams: { api, customer: api, admin: api, kitchen: api } });
});
afterAll(async () => {
  await ingress?.stop();
  await near?.stop();
  await link?.close();
  await far?.stop();
});

const get = (path: string) => ask(ingress.ports.https, sites.customer, `/api/trpc/${path}`);
const bySlug = () => encodeURIComponent(JSON.stringify({ slug: restaurant.slug }));
const open = () =>
  get(`menu.bySlug?batch=1&input=${encodeURIComponent(JSON.stringify({ 0: { slug: restaurant.slug } }))}`);
const place = () => {
  const key = freshKey();
  return ask(ingress.ports.https, sites.customer, '/api/trpc/order.place', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      restaurantId: restaurant.id,
      cart: someCart(restaurant.menu),
      guest,
      idempotencyKey: key,
    }),
  });
};
const askedFar = () => far.logs.parsed().filter(({ msg }) => msg === 'request').length;

describe.runIf(able)('a backend that has too much to do, behind the ingress', () => {
  it('turns lookers away without being taken out, and nobody else gets what it could not do', async () => {
    const kept = await get(`menu.bySlug?input=${bySlug()}`);
    const before = askedFar();
    near.deps.gate.judgeBy(() => 'browsing');
    for (const _time of [1, 2, 3, 4, 5]) {
      const answer = await open();
      expect([answer.status, answer.headers['retry-after']]).toEqual([429, expect.stringMatching(/^[1-3]$/)]);
    }
    // Who comes is shown what the ingress has kept.
    await expect
      .poll(async () => (await get(`menu.bySlug?input=${bySlug()}`)).headers['x-cache-status'], {
        timeout: 5_000,
      })
      .toMatch(/STALE|UPDATING/);
    expect(await get(`menu.bySlug?input=${bySlug()}`)).toMatchObject({ status: 200, body: kept.body });
    expect((await place()).status).toBe(200);
    near.deps.gate.judgeBy(() => null);
    expect((await open()).status).toBe(200);
    expect(askedFar()).toBe(before);
  });

  it('is passed over when its own way to the database is lost', async () => {
    const before = askedFar();
    link.cut();
    expect((await place()).status).toBe(200);
    expect((await open()).status).toBe(200);
    expect(askedFar()).toBeGreaterThan(before);
    link.mend();
  });
});

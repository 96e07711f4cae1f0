import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MetricsDoor, serveMetrics } from '../src/http/metrics.ts';
import { type SeededBackend, startSeededBackend } from './support/backend.ts';
import { dinerClient } from './support/clients.ts';
import { listen } from './support/listen.ts';
import { placeOrderAt } from './support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from './support/restaurant.ts';
import { valueOf } from './support/scrape.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
let door: MetricsDoor;

beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
  door = await serveMetrics(backend.deps.metrics.registry, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await door.close();
  await backend.stop();
});

const scrape = async () => (await fetch(`http://127.0.0.1:${door.port}/metrics`)).text();

describe('the metrics', () => {
  it('count the statements of each door, and what the second is needed for', async () => {
    const live = listen((handlers) =>
      dinerClient(backend.url).menu.live.subscribe({ restaurantId: restaurant.id, after: 0 }, handlers),
    );
    await live.started;
    const before = await scrape();
    await placeOrderAt(backend.url, restaurant);
    // While somebody follows a log, it is looked at through the second door once a second.
    const why = 'why="one look per second at the logs that somebody follows"';
    await expect
      .poll(async () => valueOf(await scrape(), 'toast_across_restaurants_total', why), { timeout: 5_000 })
      .toBeGreaterThanOrEqual(2);
    live.stop();
    const after = await scrape();
    expect(valueOf(after, 'toast_statements_total', 'door="across"')).toBe(
      valueOf(after, 'toast_across_restaurants_total'),
    );
    const tenant = (text: string) => valueOf(text, 'toast_statements_total', 'door="tenant"');
    expect(tenant(after)).toBeGreaterThan(tenant(before) + 5);
  });

  it('time every request under its procedure or route, and a live stream under none', async () => {
    await fetch(`${backend.url}/v1/restaurants/${restaurant.id}/menu`);
    await fetch(`${backend.url}/wp-login.php?id=${restaurant.id}`);
    const requests = (text: string, ...labels: string[]) =>
      valueOf(text, 'toast_http_requests_total', ...labels);
    await expect.poll(async () => requests(await scrape(), 'route="unknown"', 'status="4xx"')).toBe(1);
    const text = await scrape();
    expect(requests(text, 'audience="diner"', 'route="order.place"', 'status="2xx"')).toBe(1);
    expect(requests(text, 'audience="integrator"', 'route="menu.get"', 'status="4xx"')).toBe(1);
    expect(requests(text, 'route="menu.live"')).toBe(1);
    const timed = (route: string) => valueOf(text, 'toast_http_request_duration_seconds_count', route);
    expect(timed('route="order.place"')).toBe(1);
    expect(timed('route="menu.live"')).toBe(0);
  });

  it('show the pool, and hold no restaurant and no query', async () => {
    const text = await scrape();
    expect(valueOf(text, 'toast_database_connections_max')).toBe(10);
    expect(valueOf(text, 'toast_database_connections', 'state="waiting"')).toBe(0);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toContain('wp-login');
  });

  it('are answered on a listener of their own and nowhere else', async () => {
    expect((await fetch(`${backend.url}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${door.port}/`)).status).toBe(404);
    const post = await fetch(`http://127.0.0.1:${door.port}/metrics`, { method: 'POST' });
    expect(post.status).toBe(404);
  });
});

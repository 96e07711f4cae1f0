import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from './support/backend.ts';
import { freshKey, guest, someCart } from './support/carts.ts';
import { dinerClient, kitchenClient } from './support/clients.ts';
import { listen } from './support/listen.ts';
import { placeOrderAt } from './support/orders.ts';
import { type DemoRestaurant, demoRestaurant } from './support/restaurant.ts';
import { valueOf } from './support/scrape.ts';
import { pair } from './support/sign-in.ts';

let backend: SeededBackend;
let restaurant: DemoRestaurant;
beforeAll(async () => {
  backend = await startSeededBackend();
  restaurant = await demoRestaurant(backend);
});
afterAll(() => backend.stop());

const read = async (metric: string, ...labels: string[]) =>
  valueOf(await backend.deps.metrics.registry.metrics(), metric, ...labels);

describe('the metrics of orders', () => {
  it('count what came of each attempt, and why it was refused', async () => {
    const place = (more: object) =>
      dinerClient(backend.url).order.place.mutate({
        restaurantId: restaurant.id,
        cart: someCart(restaurant.menu),
        guest,
        idempotencyKey: freshKey(),
        ...more,
      });
    const idempotencyKey = freshKey();
    expect(await place({ idempotencyKey })).toMatchObject({ outcome: 'PLACED' });
    await expect(place({ idempotencyKey, note: 'another' })).rejects.toMatchObject({
      data: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    expect(await place({ expectedTotal: 1 })).toMatchObject({ outcome: 'REFUSED' });
    const ended = (outcome: string) =>
      read('toast_placements_total', 'channel="WEB"', `outcome="${outcome}"`);
    expect(await ended('placed')).toBe(1);
    expect(await ended('rejected')).toBe(1);
    expect(await ended('refused')).toBe(1);
    expect(await ended('unknown')).toBe(0);
    expect(await read('toast_placement_refusals_total', 'code="PRICE_CHANGED"')).toBe(1);
    await expect
      .poll(() => read('toast_http_failures_total', 'audience="diner"', 'code="IDEMPOTENCY_KEY_REUSED"'))
      .toBe(1);
  });

  it('time a ticket on its way to each kitchen that listens, apart from those it missed', async () => {
    const delays = (way: string) => read('toast_ticket_delay_seconds_count', `way="${way}"`);
    const within = (seconds: number) =>
      read('toast_ticket_delay_seconds_bucket', 'way="live"', `le="${seconds}"`);
    const cook = kitchenClient(backend.url, await pair(backend));
    await placeOrderAt(backend.url, restaurant);
    expect(await read('toast_kitchen_streams')).toBe(0);
    const live = listen((handlers) => cook.tickets.live.subscribe({ after: 0 }, handlers));
    await expect.poll(() => delays('caught_up')).toBeGreaterThan(0);
    expect(await delays('live')).toBe(0);
    expect(await read('toast_kitchen_streams')).toBe(1);
    expect(await read('toast_feed_logs')).toBe(1);
    await placeOrderAt(backend.url, restaurant);
    await expect.poll(() => delays('live')).toBeGreaterThan(0);
    expect(await within(30)).toBe(await delays('live'));
    await expect.poll(() => read('toast_feed_lag_seconds')).toBe(0);
    live.stop();
    await expect.poll(() => read('toast_kitchen_streams')).toBe(0);
  });
});

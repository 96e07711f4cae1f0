import { randomUUID } from 'node:crypto';
import type { Menu } from '@toast/domain/menu/menu';
import type { Bed } from './bed/bed.ts';
import { threeLines } from './bed/cart.ts';
import { median, percentile, round } from './statistics.ts';

export type Hearing = { readonly p50: number; readonly p95: number; readonly orders: number };

/** Milliseconds from sending an order to its ticket on a kitchen's stream, one order after the other. */
export async function benchHearing(bed: Bed, orders: number): Promise<Hearing> {
  const [restaurant] = bed.demo.restaurants;
  const code = bed.demo.kitchen.find((each) => each.restaurantId === restaurant?.id)?.pairingCode;
  if (restaurant === undefined || code === undefined) throw new Error('no demo restaurant');
  const json = { 'content-type': 'application/json' };
  const paired = await fetch(`${bed.url}/trpc/kitchen/device.pair`, {
    method: 'POST',
    headers: { ...json, origin: bed.demo.urls.kitchen },
    body: JSON.stringify({ code, label: 'bench' }),
  });
  const cookie = paired.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const key = { authorization: `Bearer ${restaurant.apiKey}` };
  const api = `${bed.url}/v1/restaurants/${restaurant.id}`;
  const menu = (await (await fetch(`${api}/menu`, { headers: key })).json()) as Menu;
  const leave = new AbortController();
  const heard = listen(
    `${bed.url}/trpc/kitchen/tickets.live?input=%7B%22after%22%3A0%7D`,
    cookie,
    leave.signal,
  );
  const latencies: number[] = [];
  for (let count = 0; count < orders; count++) {
    const name = `Bench ${randomUUID()}`;
    const seen = heard(name);
    const sent = performance.now();
    const answer = await fetch(`${api}/orders`, {
      method: 'POST',
      headers: { ...json, ...key, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ cart: threeLines(menu), guest: { name, phone: '+353 1 555 0100' } }),
    });
    if (answer.status !== 201) throw new Error(`an order was answered ${answer.status}`);
    latencies.push((await seen) - sent);
  }
  leave.abort();
  return { p50: round(median(latencies), 1), p95: round(percentile(latencies, 0.95), 1), orders };
}

/** Follows a stream; the returned function promises the moment at which a text comes by. */
function listen(url: string, cookie: string, signal: AbortSignal): (text: string) => Promise<number> {
  const waiting = new Map<string, (at: number) => void>();
  const read = async (): Promise<void> => {
    const response = await fetch(url, { headers: { cookie, accept: 'text/event-stream' }, signal });
    if (response.body === null) throw new Error(`the stream answered ${response.status}`);
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      const text = decoder.decode(chunk, { stream: true });
      for (const [wanted, found] of waiting) {
        if (!text.includes(wanted)) continue;
        found(performance.now());
        waiting.delete(wanted);
      }
    }
  };
  read().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return (text) => new Promise((found) => waiting.set(text, found));
}

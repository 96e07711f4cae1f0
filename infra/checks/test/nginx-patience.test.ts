import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../src/ask.ts';
import { openTls, sendBytes } from '../src/by-hand.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, sites, startIngress } from '../src/ingress.ts';
import { startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const place = '/api/trpc/order.place';

describe('how long and how large a request may be', () => {
  let toy: ToyBackend;
  let ingress: Ingress;
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(ingress.ports.https, sites.customer, path, { headers });

  beforeAll(async () => {
    if (!able) return;
    toy = await startToyBackend();
    const only = { near: [toy.address], far: [] };
    ingress = await startIngress({
      upstreams: { api: only, customer: only, admin: only, kitchen: only },
      limits: { patience: { header: '1s', body: '1s' }, body: '10k' },
    });
  });
  beforeEach(() => {
    if (able) toy.seen.length = 0;
  });
  afterAll(async () => {
    if (!able) return;
    await ingress.stop();
    await toy.close();
  });

  it('lets nobody hold the plain door open without saying anything more', async () => {
    const socket = connectTcp(ingress.ports.http, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: ');
    // It is reset, not closed.
    socket.on('error', () => {});
    await new Promise((resolve) => socket.on('close', resolve).resume());
  });

  it('nor the door with TLS, before the handshake or after it', async () => {
    const silent = connectTcp(ingress.ports.https, '127.0.0.1');
    const slow = await openTls(ingress.ports.https, sites.customer);
    slow.write(`GET / HTTP/1.1\r\nHost: ${sites.customer}\r\nX-Slow: `);
    await Promise.all(
      [silent, slow].map((socket) => {
        socket.on('error', () => {});
        return new Promise((resolve) => socket.on('close', resolve).resume());
      }),
    );
    expect(toy.seen).toEqual([]);
  });

  it('does not wait for a body that does not come, and tells the backend nothing of it', async () => {
    const head = `POST ${place} HTTP/1.1\r\nHost: ${sites.customer}\r\nContent-Length: 100\r\n\r\n`;
    const answer = await sendBytes(ingress.ports.https, sites.customer, `${head}half`);
    expect(answer === '' || answer.startsWith('HTTP/1.1 408')).toBe(true);
    expect(toy.seen).toEqual([]);
  });

  it.each([
    ['an address of 40 kB', () => get(`/r/${'a'.repeat(40_000)}`), 400],
    ['a header of 40 kB', () => get('/r/lark', { 'x-long': 'a'.repeat(40_000) }), 400],
    [
      'headers of 100 kB together',
      () =>
        get(
          '/r/lark',
          Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`x-${i}`, 'a'.repeat(10_000)])),
        ),
      400,
    ],
    [
      'a body of 20 kB',
      () => ask(ingress.ports.https, sites.customer, place, { method: 'POST', body: 'a'.repeat(20_000) }),
      413,
    ],
    [
      'a body of 20 kB in chunks',
      () =>
        ask(ingress.ports.https, sites.customer, place, {
          method: 'POST',
          headers: { 'transfer-encoding': 'chunked' },
          body: 'a'.repeat(20_000),
        }),
      413,
    ],
  ])('refuses %s, in the words of the product', async (_what, send, status) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ status });
    expect(toy.seen).toEqual([]);
  });

  it('takes what a page may well send: cookies of 8 kB, and a question of 8 kB in the address', async () => {
    expect((await get('/r/lark', { cookie: `a=${'b'.repeat(8_000)}` })).status).toBe(200);
    expect((await get(`/api/trpc/quote.get?input=${'a'.repeat(8_000)}`)).status).toBe(200);
  });
});

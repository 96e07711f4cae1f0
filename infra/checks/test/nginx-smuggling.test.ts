import { connect as connectHttp2 } from 'node:http2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendBytes } from '../src/by-hand.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, sites, startIngress } from '../src/ingress.ts';
import { startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const place = '/api/trpc/order.place';

describe('a request that two servers could read differently', () => {
  let toys: Record<'api' | 'customer' | 'admin', ToyBackend>;
  let ingress: Ingress;
  const seen = () => Object.values(toys).flatMap((toy) => toy.seen);
  const send = (bytes: string) => sendBytes(ingress.ports.https, sites.customer, bytes);
  const post = (rest: string) => `POST ${place} HTTP/1.1\r\nHost: ${sites.customer}\r\n${rest}`;

  beforeAll(async () => {
    if (!able) return;
    const [api, customer, admin] = await Promise.all([
      startToyBackend(),
      startToyBackend(),
      startToyBackend(),
    ]);
    toys = { api, customer, admin };
    const only = (toy: ToyBackend) => ({ near: [toy.address], far: [] });
    ingress = await startIngress({
      upstreams: { api: only(api), customer: only(customer), admin: only(admin), kitchen: only(customer) },
    });
  });
  beforeEach(() => {
    if (able) for (const toy of Object.values(toys)) toy.seen.length = 0;
  });
  afterAll(async () => {
    if (!able) return;
    await ingress.stop();
    await Promise.all(Object.values(toys).map((toy) => toy.close()));
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['the same length twice', 'Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks and a length', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n'],
    ['an encoding that nobody knows', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['chunks within chunks', 'Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n'],
    ['the encoding twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n'],
    ['a length with a sign', 'Content-Length: +5\r\n\r\nhello'],
    ['a length that is none', 'Content-Length: 5, 5\r\n\r\nhello'],
    ['a length below nothing', 'Content-Length: -1\r\n\r\n'],
    ['a length beyond all numbers', 'Content-Length: 18446744073709551621\r\n\r\nhello'],
    ['two hosts', `Host: ${sites.admin}\r\nContent-Length: 0\r\n\r\n`],
    ['a header that goes on in the next line', 'X-One: a\r\n Content-Length: 5\r\n\r\n'],
    ['a space before the colon', 'Content-Length : 5\r\n\r\nhello'],
    ['a nothing in a header', 'X-One: a\0b\r\nContent-Length: 0\r\n\r\n'],
    ['a chunk whose size is none', 'Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n'],
  ])('with %s never gets behind the ingress', async (_what, rest) => {
    const answer = await send(post(rest));
    if (answer !== '') expect(answer).toMatch(/^HTTP\/1.1 (400|413|501) /);
    expect(seen()).toEqual([]);
  });

  it('does not become two requests by a bare line feed', async () => {
    // nginx takes a line feed alone as the end of a line; what it hands on is written by itself, with both.
    const inner = `GET /api/trpc/order.b HTTP/1.1\nHost: ${sites.admin}\n\n`;
    await send(
      `POST ${place} HTTP/1.1\nHost: ${sites.customer}\nContent-Length: ${inner.length}\nConnection: close\n\n${inner}`,
    );
    expect(seen().map(({ url, body }) => ({ url, body }))).toEqual([
      { url: '/trpc/diner/order.place', body: inner },
    ]);
  });

  it.each([
    ['in HTTP/0.9', 'GET /api/trpc/order.a\r\n'],
    ['without a host', 'GET /api/trpc/order.a HTTP/1.1\r\n\r\n'],
    ['in a version that there is not', `GET / HTTP/3.0\r\nHost: ${sites.customer}\r\n\r\n`],
    [
      'by a method that nobody has',
      `CONNECT ${sites.customer}:443 HTTP/1.1\r\nHost: ${sites.customer}\r\n\r\n`,
    ],
    ['by the method that shows what was sent', `TRACE / HTTP/1.1\r\nHost: ${sites.customer}\r\n\r\n`],
    ['with a space in its address', `GET /api/trpc/a b HTTP/1.1\r\nHost: ${sites.customer}\r\n\r\n`],
    ['that leaves the root', `GET /api/../../etc/passwd HTTP/1.1\r\nHost: ${sites.customer}\r\n\r\n`],
    ['with a host of signs', `GET / HTTP/1.1\r\nHost: ${sites.customer}/../x\r\n\r\n`],
  ])('%s is refused', async (_what, bytes) => {
    const answer = await send(bytes);
    expect(
      answer === '' || /400|404|405|414|505/.test(answer.split('\r\n')[0] ?? '') || answer.startsWith('{'),
    ).toBe(true);
    expect(seen()).toEqual([]);
  });

  it('that names one site in its address and another as host goes to one of them, under that name', async () => {
    await send(
      `GET https://${sites.admin}/page HTTP/1.1\r\nHost: ${sites.customer}\r\nConnection: close\r\n\r\n`,
    );
    expect(toys.customer.seen).toEqual([]);
    expect(toys.admin.seen.map(({ url, headers }) => ({ url, host: headers.host }))).toEqual([
      { url: '/page', host: sites.admin },
    ]);
  });

  it('cannot claim by an underscore what is said with a hyphen', async () => {
    await send(
      `GET /page HTTP/1.1\r\nHost: ${sites.customer}\r\nX_Forwarded_For: 8.8.8.8\r\nConnection: close\r\n\r\n`,
    );
    expect(toys.customer.seen[0]?.headers).not.toHaveProperty('x_forwarded_for');
    expect(toys.customer.seen[0]?.headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  it.each([
    ['a length that its body does not have', { 'content-length': '50' }],
    ['another host than it asks for', { host: 'admin.toast.test, toast.test' }],
  ])('over HTTP/2 with %s is not handed on', async (_what, headers) => {
    const session = connectHttp2(`https://127.0.0.1:${ingress.ports.https}`, {
      servername: sites.customer,
      rejectUnauthorized: false,
    });
    const stream = session.request({
      ':method': 'POST',
      ':path': place,
      ':authority': sites.customer,
      ...headers,
    });
    const answered = new Promise<number>((resolve) => {
      stream.on('response', (got) => resolve(Number(got[':status'])));
      stream.on('error', () => resolve(0));
      stream.on('close', () => resolve(0));
    });
    stream.end('hello');
    expect([0, 400]).toContain(await answered);
    expect(seen()).toEqual([]);
    session.destroy();
  });
});

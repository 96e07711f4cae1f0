import { connect as connectHttp2 } from 'node:http2';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../src/ask.ts';
import { askRaw, talk, untilSaid } from '../src/by-hand.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, sites, startIngress } from '../src/ingress.ts';
import { type Behaviour, startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const key = { 'idempotency-key': 'key-12345678', 'content-type': 'application/json' };
const place = '/api/trpc/order.place';

const cut: Behaviour = (request) => request.socket.destroy();
const menu =
  (said: string): Behaviour =>
  (_request, response) => {
    response.setHeader('cache-control', 'public, max-age=60, stale-if-error=3600');
    response.setHeader('content-type', 'application/json');
    response.end(said);
  };

describe('the lanes of the ingress', () => {
  let near: ToyBackend;
  let far: ToyBackend;
  let ingress: Ingress;
  const post = (headers: Record<string, string>) =>
    ask(ingress.ports.https, sites.customer, place, { method: 'POST', headers, body: '{"a":1}' });
  const get = (path: string, headers = {}) => ask(ingress.ports.https, sites.customer, path, { headers });

  beforeEach(async () => {
    if (!able) return;
    [near, far] = await Promise.all([startToyBackend(), startToyBackend()]);
    const both = { near: [near.address], far: [far.address] };
    ingress = await startIngress({
      upstreams: { api: both, customer: both, admin: both, kitchen: both },
      headscale: near.address,
      limits: {
        address: { rate: '20r/s', burst: 60, connections: 50 },
        tenant: { rate: '10r/s', burst: 5 },
        signIn: { rate: '1r/m', burst: 2 },
        apiKey: { rate: '1r/m', burst: 3 },
        body: '10k',
      },
    });
  });
  afterEach(async () => {
    if (!able) return;
    await ingress.stop();
    await Promise.all([near.close(), far.close()]);
  });

  it('asks the other region for a read that a backend dropped', async () => {
    near.behave = cut;
    expect((await get('/api/trpc/quote.get')).status).toBe(200);
    expect(far.seen.map(({ url }) => url)).toEqual(['/trpc/diner/quote.get']);
  });

  it('sends a write with an idempotency key again, body and all, when a backend dropped it', async () => {
    near.behave = cut;
    expect((await post(key)).status).toBe(200);
    expect(far.seen.at(-1)).toMatchObject({
      method: 'POST',
      url: '/trpc/diner/order.place',
      body: '{"a":1}',
    });
  });

  it.each([
    [429, 'says that it has too much to do'],
    [503, 'says that one restaurant cannot be served'],
  ])('leaves a backend in place that answers %i: it %s', async (status) => {
    near.behave = (_request, response) => response.writeHead(status, { 'retry-after': '2' }).end('why');
    for (const _time of [1, 2, 3, 4]) {
      for (const answer of [await post(key), await get('/api/trpc/quote.get')])
        expect(answer).toMatchObject({ status, body: 'why', headers: { 'retry-after': '2' } });
    }
    near.behave = (_request, response) => response.end('well');
    expect((await get('/api/trpc/quote.get')).body).toBe('well');
    expect(far.seen).toEqual([]);
  });

  it('says to the backend by when it has to answer, where another would be asked after that', async () => {
    const claimed = { 'x-answer-within': '60000' };
    await get('/api/trpc/quote.get', claimed);
    await post({ ...key, ...claimed });
    await post(claimed);
    await get('/api/trpc/menu.restaurants', claimed);
    await ask(ingress.ports.https, sites.api, '/v1/restaurants/x/events?wait=20', { headers: claimed });
    const within = near.seen.map(({ headers }) => headers['x-answer-within']);
    expect(within).toEqual(['5500', '5500', undefined, '5500', undefined]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    'never sends a %s without a key twice, and says that the outcome is unknown',
    async (method) => {
      near.behave = cut;
      const answer = await ask(ingress.ports.https, sites.customer, place, { method, body: '{}' });
      expect(far.seen).toEqual([]);
      expect(answer.status).toBe(503);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json',
        'retry-after': '2',
      });
      expect(JSON.parse(answer.body)).toMatchObject({
        type: 'urn:toast:problem:outcome-unknown',
        outcome: 'UNKNOWN',
        requestId: answer.headers['x-request-id'],
      });
    },
  );

  it('sends even a write without a key elsewhere when nobody listens here', async () => {
    await near.close();
    expect((await post({})).status).toBe(200);
    expect(far.seen).toHaveLength(1);
  });

  it('says to a program that nobody answers, and shows a person a page that tries again', async () => {
    await Promise.all([near.close(), far.close()]);
    const problem = await get('/api/trpc/quote.get');
    expect(problem.status).toBe(503);
    expect(JSON.parse(problem.body)).toMatchObject({ type: 'urn:toast:problem:temporarily-unavailable' });
    const page = await get('/r/lark', { accept: 'text/html' });
    expect(page.status).toBe(503);
    expect(page.headers['content-type']).toBe('text/html');
    expect(page.headers['strict-transport-security']).toBeDefined();
    expect(page.body).toContain('http-equiv=refresh');
  });

  it('hands events on at once, and compresses none', async () => {
    near.behave = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    };
    const socket = await talk(ingress.ports.https, 'GET /api/trpc/menu.live HTTP/1.1', {
      Host: sites.customer,
      Accept: 'text/event-stream',
      'Accept-Encoding': 'gzip, br',
    });
    const said = await untilSaid(socket, 'data: 1');
    expect(said).not.toMatch(/content-encoding/i);
    socket.destroy();
  });

  it('passes a web socket through, and an upgrade to HTTP/2 not', async () => {
    const upgrade = (to: string) =>
      talk(ingress.ports.https, 'GET /api/trpc/x HTTP/1.1', {
        Host: sites.customer,
        Connection: 'Upgrade',
        Upgrade: to,
      });
    const socket = await upgrade('websocket');
    await untilSaid(socket, '101 Switching');
    socket.write('hello');
    await untilSaid(socket, 'hello');
    socket.destroy();
    const smuggler = await upgrade('h2c');
    await untilSaid(smuggler, '200 OK');
    expect(near.seen.at(-1)?.headers).not.toHaveProperty('upgrade');
    smuggler.destroy();
  });

  it('passes the upgrade of the mesh protocol to Headscale', async () => {
    const socket = await talk(ingress.ports.https, 'POST /ts2021 HTTP/1.1', {
      Host: sites.headscale,
      Connection: 'Upgrade',
      Upgrade: 'tailscale-control-protocol',
    });
    await untilSaid(socket, '101 Switching');
    socket.destroy();
  });

  it('keeps a menu that is public, asks for it without anything of the guest, and shows it when nobody answers', async () => {
    near.behave = menu('{"menu":1}');
    const path = '/api/trpc/menu.bySlug?input=1';
    const headers = { cookie: 'a=b', authorization: 'Bearer x' };
    const first = await get(path, headers);
    expect(first.headers).toMatchObject({ 'x-cache-status': 'MISS', 'cache-control': 'no-cache' });
    expect(near.seen[0]?.headers).not.toHaveProperty('cookie');
    expect(near.seen[0]?.headers).not.toHaveProperty('authorization');
    await Promise.all([near.close(), far.close()]);
    const second = await get(path);
    expect(second).toMatchObject({ status: 200, body: '{"menu":1}' });
    expect(second.headers['x-cache-status']).toBe('HIT');
    expect(second.headers['strict-transport-security']).toBeDefined();
    expect((await get('/api/trpc/menu.bySlug?input=2')).status).toBe(503);
  });

  it('shows an old menu rather than none', async () => {
    near.behave = (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=1, stale-if-error=3600');
      response.end('old');
    };
    const path = '/api/trpc/menu.restaurants';
    await get(path);
    near.behave = (_request, response) => response.writeHead(503).end();
    far.behave = near.behave;
    await expect
      .poll(async () => (await get(path)).headers['x-cache-status'], { timeout: 5_000 })
      .toBe('STALE');
    expect((await get(path)).body).toBe('old');
  });

  it('keeps nothing that the backend does not call public', async () => {
    near.behave = (_request, response) => {
      response.setHeader('cache-control', 'no-store');
      response.end(String(near.seen.length));
    };
    const path = '/api/trpc/menu.bySlug?input=3';
    expect((await get(path)).body).toBe('1');
    expect((await get(path)).body).toBe('2');
  });

  it('finds a script of the version that another backend still serves', async () => {
    near.behave = (_request, response) => response.writeHead(404).end();
    expect((await get('/_next/static/chunks/old.js')).status).toBe(200);
    expect(far.seen).toHaveLength(1);
  });

  it('compresses with brotli what is long enough', async () => {
    const long = JSON.stringify({ words: 'toast '.repeat(2_000) });
    near.behave = (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(long);
    };
    const answer = await askRaw(ingress.ports.https, sites.customer, '/api/trpc/x', {
      'accept-encoding': 'br',
    });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.body).toString()).toBe(long);
  });

  it('speaks HTTP/2', async () => {
    const session = connectHttp2(`https://127.0.0.1:${ingress.ports.https}`, {
      servername: sites.customer,
      rejectUnauthorized: false,
    });
    const stream = session.request({ ':path': '/', ':authority': sites.customer });
    const status = await new Promise((resolve, reject) => {
      stream.on('response', (headers) => resolve(headers[':status']));
      stream.on('error', reject);
    });
    expect(status).toBe(200);
    session.destroy();
  });

  it('refuses a body that is too large, as the backend would', async () => {
    const body = 'x'.repeat(20_000);
    const answer = await ask(ingress.ports.https, sites.customer, place, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      type: 'urn:toast:problem:payload-too-large',
      status: 413,
    });
    expect(near.seen).toEqual([]);
  });

  it('slows down guessing at sign-in, one restaurant that takes all, and an API key that asks without end', async () => {
    const statuses = async (times: number, once: () => Promise<{ status: number }>) => {
      const answers = await Promise.all(Array.from({ length: times }, once));
      return answers.map(({ status }) => status).sort();
    };
    const signIn = () =>
      ask(ingress.ports.https, sites.admin, '/api/auth/sign-in/email', { method: 'POST', body: '{}' });
    expect(await statuses(5, signIn)).toEqual([200, 200, 200, 429, 429]);
    const page = await statuses(12, () => get('/r/lark'));
    expect(page.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
    expect((await get('/r/other')).status).toBe(200);
    const asKey = () =>
      ask(ingress.ports.https, sites.api, '/v1/events', { headers: { authorization: 'Bearer k' } });
    expect(await statuses(5, asKey)).toEqual([200, 200, 200, 200, 429]);
    const refused = await signIn();
    expect(refused.headers).toMatchObject({ 'retry-after': '1', 'content-type': 'application/problem+json' });
    expect(JSON.parse(refused.body)).toMatchObject({
      type: 'urn:toast:problem:too-many-requests',
      status: 429,
    });
  });
});

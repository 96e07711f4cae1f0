import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askPlain } from '../src/ask.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, sites, startIngress } from '../src/ingress.ts';
import { startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');

describe('the doors of the ingress', () => {
  let toys: Record<'api' | 'customer' | 'admin' | 'kitchen' | 'headscale', ToyBackend>;
  let ingress: Ingress;
  const only = (toy: ToyBackend) => ({ near: [toy.address], far: [] });

  beforeAll(async () => {
    if (!able) return;
    const [api, customer, admin, kitchen, headscale] = await Promise.all([
      startToyBackend(),
      startToyBackend(),
      startToyBackend(),
      startToyBackend(),
      startToyBackend(),
    ]);
    toys = { api, customer, admin, kitchen, headscale };
    ingress = await startIngress({
      upstreams: { api: only(api), customer: only(customer), admin: only(admin), kitchen: only(kitchen) },
      headscale: headscale.address,
    });
  });
  afterAll(async () => {
    if (!able) return;
    await ingress.stop();
    await Promise.all(Object.values(toys).map((toy) => toy.close()));
  });

  it.each([
    ['customer', '/', 'customer', '/'],
    ['customer', '/r/lark?table=4', 'customer', '/r/lark?table=4'],
    [
      'customer',
      '/api/trpc/quote.get?input=%7B%22a%2Fb%22%7D',
      'api',
      '/trpc/diner/quote.get?input=%7B%22a%2Fb%22%7D',
    ],
    ['customer', '/api/trpc/menu.bySlug?input=1', 'api', '/trpc/diner/menu.bySlug?input=1'],
    ['customer', '/media/demo/lark/x.svg', 'api', '/media/demo/lark/x.svg'],
    ['customer', '/_next/static/chunks/a%20b.js', 'customer', '/_next/static/chunks/a%20b.js'],
    ['admin', '/api/trpc/order.list,order.b?batch=1', 'api', '/trpc/admin/order.list,order.b?batch=1'],
    ['admin', '/api/auth/get-session', 'api', '/auth/get-session'],
    ['admin', '/sign-in', 'admin', '/sign-in'],
    ['kitchen', '/api/trpc/tickets.live', 'api', '/trpc/kitchen/tickets.live'],
    ['kitchen', '/', 'kitchen', '/'],
    ['api', '/v1/restaurants/1/menu', 'api', '/v1/restaurants/1/menu'],
    ['api', '/docs', 'api', '/docs'],
    ['api', '/docs/rapidoc.js', 'api', '/docs/rapidoc.js'],
    ['api', '/openapi.json', 'api', '/openapi.json'],
    ['headscale', '/key?v=90', 'headscale', '/key?v=90'],
  ] as const)('leads %s%s to the %s at %s', async (site, path, toy, expected) => {
    const answer = await ask(ingress.ports.https, sites[site], path);
    expect(answer.status).toBe(200);
    expect(toys[toy].seen.at(-1)?.url).toBe(expected);
  });

  it.each([
    ['api', '/healthz'],
    ['api', '/readyz'],
    ['api', '/metrics'],
    ['api', '/trpc/diner/menu.bySlug'],
    ['api', '/auth/get-session'],
    ['api', '/'],
    ['customer', '/~api/safe/metrics'],
    ['customer', '/api/trpc/../../~api/safe/metrics'],
    ['headscale', '/api/v1/node'],
    ['headscale', '/metrics'],
  ] as const)('has nothing at %s%s', async (site, path) => {
    const before = toys.api.seen.length;
    const answer = await ask(ingress.ports.https, sites[site], path);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'urn:toast:problem:not-found', status: 404 });
    expect(toys.api.seen).toHaveLength(before);
  });

  it('sends from HTTP to HTTPS, keeping method and address', async () => {
    const answer = await askPlain(ingress.ports.http, sites.admin, '/sign-in?next=%2Fr');
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe(`https://${sites.admin}:${ingress.ports.https}/sign-in?next=%2Fr`);
  });

  it('does not answer to a name that is not ours', async () => {
    await expect(ask(ingress.ports.https, 'elsewhere.test', '/')).rejects.toThrow(/EPROTO/);
    await expect(askPlain(ingress.ports.http, 'elsewhere.test', '/')).rejects.toThrow(
      /socket hang up|ECONNRESET/,
    );
  });

  it('sets what the backend believes about a client, and takes away what a client claims', async () => {
    const headers = {
      'x-forwarded-for': '8.8.8.8',
      'x-real-ip': '8.8.8.8',
      forwarded: 'for=8.8.8.8',
      'x-middleware-subrequest': 'src/proxy',
      'x-request-id': 'mine-12345',
    };
    await ask(ingress.ports.https, sites.customer, '/r/lark', { headers });
    const seen = toys.customer.seen.at(-1)?.headers ?? {};
    expect(seen).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      'x-forwarded-proto': 'https',
      host: sites.customer,
      'x-request-id': 'mine-12345',
    });
    expect(seen).not.toHaveProperty('forwarded');
    expect(seen).not.toHaveProperty('x-middleware-subrequest');
  });

  it('tells the browser to stay with TLS, names each request, and hides where the backends are', async () => {
    toys.customer.behave = (_request, response) => {
      response.writeHead(200, {
        'x-middleware-rewrite': 'http://100.64.0.20:4000/',
        'x-powered-by': 'x',
        'x-request-id': 'theirs',
      });
      response.end('ok');
    };
    const headers = { 'x-request-id': 'not an id <' };
    const answer = await ask(ingress.ports.https, sites.customer, '/r/lark', { headers });
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=63072000/);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.headers).not.toHaveProperty('x-middleware-rewrite');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers.server).toBe('nginx');
  });

  it('writes one JSON object a request without address, query and token', async () => {
    await ask(ingress.ports.https, sites.customer, '/r/lark/orders/secret-token?phone=5550100');
    const line = () => ingress.log().findLast(({ path }) => String(path).includes('/orders/'));
    // It is written when the answer has been.
    await expect.poll(line).toMatchObject({
      path: '/r/lark/orders/:token',
      status: 200,
      tenant: 'lark',
      region: 'test',
    });
    expect(ingress.logText()).not.toMatch(/secret-token|5550100|8\.8\.8\.8|"127\.0\.0\.1"/);
  });
});

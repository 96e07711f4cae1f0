import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, askPlain } from '../src/ask.ts';
import { askRaw } from '../src/by-hand.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, type IngressOptions, sites, startIngress } from '../src/ingress.ts';
import { startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');

describe('the ingress', () => {
  let near: ToyBackend;
  let far: ToyBackend;
  const running: Ingress[] = [];
  const start = async (more: Partial<IngressOptions> = {}) => {
    const both = { near: [near.address], far: [far.address] };
    const ingress = await startIngress({
      upstreams: { api: both, customer: both, admin: both, kitchen: both },
      ...more,
    });
    running.push(ingress);
    return ingress;
  };

  beforeEach(async () => {
    if (able) [near, far] = await Promise.all([startToyBackend(), startToyBackend()]);
  });
  afterEach(async () => {
    if (!able) return;
    await Promise.all(running.splice(0).map((ingress) => ingress.stop()));
    await Promise.all([near.close(), far.close()]);
  });

  it('answers the authority from its folder, or from the other ingress', async () => {
    const other = await start();
    const ingress = await start({ peers: [`127.0.0.1:${other.ports.inside}`] });
    const challenge = '.well-known/acme-challenge';
    for (const [folder, name] of [
      [ingress.acme, 'here'],
      [other.acme, 'there'],
    ] as const) {
      mkdirSync(join(folder, challenge), { recursive: true });
      writeFileSync(join(folder, challenge, name), `proof ${name}`);
    }
    for (const name of ['here', 'there']) {
      const answer = await askPlain(ingress.ports.http, sites.customer, `/${challenge}/${name}`);
      expect(answer).toMatchObject({ status: 200, body: `proof ${name}` });
    }
    expect((await askPlain(ingress.ports.http, sites.customer, `/${challenge}/nowhere`)).status).toBe(404);
    // A proof is public; nothing beside it is.
    mkdtempSync(join(ingress.acme, 'secret-'));
    expect(
      (await askPlain(ingress.ports.http, sites.customer, `/${challenge}/../../nginx.conf`)).status,
    ).not.toBe(200);
  });

  it('compresses with gzip for who has no brotli', async () => {
    const ingress = await start();
    const long = JSON.stringify({ words: 'toast '.repeat(2_000) });
    near.behave = (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(long);
    };
    const answer = await askRaw(ingress.ports.https, sites.customer, '/api/trpc/x', {
      'accept-encoding': 'gzip',
    });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(answer.body).toString()).toBe(long);
  });

  it('shows the documentation at the API’s address, and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toast-guide-'));
    writeFileSync(join(folder, 'index.html'), '<h1>Guide</h1>');
    writeFileSync(join(folder, 'site.css'), 'a {}');
    const ingress = await start({ guide: folder });
    const get = (path: string) => ask(ingress.ports.https, sites.api, path);
    expect((await get('/guide')).headers.location).toMatch(/\/guide\/$/);
    const page = await get('/guide/');
    expect(page).toMatchObject({ status: 200, body: '<h1>Guide</h1>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': expect.any(String),
    });
    expect((await get('/guide/site.css')).headers['content-type']).toBe('text/css');
    for (const path of ['/guide/none.html', '/guide../nginx.conf', '/guide/../nginx.conf'])
      expect((await get(path)).status).toBe(404);
    expect(near.seen).toEqual([]);
  });

  it('gives a request the same name wherever it is sent, and says it back', async () => {
    const ingress = await start();
    near.behave = (_request, response) => response.writeHead(502).end();
    const answer = await ask(ingress.ports.https, sites.customer, '/api/trpc/quote.get');
    const names = [near, far].map(({ seen }) => seen[0]?.headers['x-request-id']);
    expect(names).toEqual([answer.headers['x-request-id'], answer.headers['x-request-id']]);
    // The line is written when the answer has been.
    await expect
      .poll(() => ingress.log().at(-1))
      .toMatchObject({
        requestId: names[0],
        upstream: `${near.address}, ${far.address}`,
        upstreamStatus: '502, 200',
      });
  });

  it('shows what it kept while it asks for what is new', async () => {
    const ingress = await start();
    let version = 1;
    near.behave = (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=1, stale-while-revalidate=3600');
      response.end(`menu ${version}`);
    };
    const get = () => ask(ingress.ports.https, sites.customer, '/api/trpc/menu.restaurants');
    expect((await get()).body).toBe('menu 1');
    version = 2;
    let stale = await get();
    await expect
      .poll(async () => {
        stale = await get();
        return stale.headers['x-cache-status'];
      })
      .toMatch(/STALE|UPDATING/);
    expect(stale.body).toBe('menu 1');
    await expect.poll(async () => (await get()).body).toBe('menu 2');
  });

  it('counts an address, but nobody of the mesh', async () => {
    const limits = { address: { rate: '1r/s', burst: 4, connections: 100 } };
    const statuses = async (ingress: Ingress) => {
      const page = () => ask(ingress.ports.https, sites.customer, '/');
      const answers = await Promise.all(Array.from({ length: 10 }, page));
      return answers.filter(({ status }) => status === 429).length;
    };
    expect(await statuses(await start({ limits }))).toBeGreaterThanOrEqual(4);
    expect(await statuses(await start({ limits, trusted: ['127.0.0.1'] }))).toBe(0);
  });

  it('gives one address so many connections and no more', async () => {
    const ingress = await start({ limits: { address: { rate: '100r/s', burst: 100, connections: 3 } } });
    let asked = 0;
    near.behave = () => {
      asked += 1;
    };
    const open = Array.from({ length: 3 }, () => {
      const sent = request({
        host: '127.0.0.1',
        port: ingress.ports.https,
        servername: sites.customer,
        path: '/api/trpc/x',
        headers: { host: sites.customer },
        agent: false,
        rejectUnauthorized: false,
      });
      sent.on('error', () => {});
      sent.end();
      return sent;
    });
    await expect.poll(() => asked).toBe(3);
    expect((await ask(ingress.ports.https, sites.customer, '/')).status).toBe(429);
    for (const sent of open) sent.destroy();
  });

  it('reads its configuration again under load, and no request fails', async () => {
    const ingress = await start({ trusted: ['127.0.0.1'] });
    const statuses: number[] = [];
    let reloads = 0;
    const guest = async () => {
      while (reloads < 4) {
        statuses.push((await ask(ingress.ports.https, sites.customer, '/api/trpc/order.any')).status);
      }
    };
    const operator = async () => {
      for (; reloads < 4; reloads += 1) {
        const before = statuses.length;
        await ingress.reload();
        await expect.poll(() => statuses.length).toBeGreaterThan(before + 20);
      }
    };
    await Promise.all([...Array.from({ length: 8 }, guest), operator()]);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(statuses.length).toBeGreaterThan(80);
  });
});

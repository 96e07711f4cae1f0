import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../src/ask.ts';
import { demand } from '../src/demand.ts';
import { type Ingress, sites, startIngress } from '../src/ingress.ts';
import { workersOf } from '../src/nginx-workers.ts';
import { evaluate } from '../src/nix.ts';
import { type Behaviour, startToyBackend, type ToyBackend } from '../src/toy-backend.ts';

const able = demand('nix-instantiate', 'nginx', 'openssl');
const quick = { everyMs: 20, timeoutMs: 200, fall: 2, rise: 2, quietMs: 20 };
/** Takes every question and answers none, as a process does that was stopped. */
const silent: Behaviour = () => {};

describe('the ingress with active checks', () => {
  let near: [ToyBackend, ToyBackend];
  let far: ToyBackend;
  let ingress: Ingress;
  const guests = (toy: ToyBackend) =>
    toy.seen.filter(({ headers }) => headers['user-agent'] !== 'toast-prober');
  const askOften = () =>
    Promise.all(
      Array.from({ length: 12 }, () => ask(ingress.ports.https, sites.customer, '/api/trpc/order.any')),
    );
  const believed = (toy: ToyBackend) =>
    ingress.prober?.servers
      .filter(({ server }) => server.address === toy.address)
      .map(({ belief }) => belief.up);
  const told = () => ingress.prober?.applied.reloaded ?? 0;

  beforeEach(async () => {
    if (!able) return;
    const [one, two, other] = await Promise.all([startToyBackend(), startToyBackend(), startToyBackend()]);
    near = [one, two];
    far = other;
    const all = { near: near.map(({ address }) => address), far: [far.address] };
    ingress = await startIngress({
      upstreams: { api: all, customer: all, admin: all, kitchen: all },
      prober: quick,
    });
  });
  afterEach(async () => {
    if (!able) return;
    await ingress.stop();
    await Promise.all([...near, far].map((toy) => toy.close()));
  });

  it('sends nobody to a backend that is silent, and comes back to it when it speaks', async () => {
    const [hung, well] = near;
    const polite = hung.behave;
    hung.behave = silent;
    const before = new Set(workersOf(ingress.pid));
    await expect.poll(() => believed(hung), { timeout: 10_000 }).toEqual([false, false, false, false]);
    await expect
      .poll(() => told() > 0 && workersOf(ingress.pid).every((pid) => !before.has(pid)), { timeout: 10_000 })
      .toBe(true);
    const seen = guests(hung).length;
    const answers = await askOften();
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(guests(hung)).toHaveLength(seen);
    expect(guests(well).length).toBeGreaterThanOrEqual(12);

    hung.behave = polite;
    await expect.poll(() => believed(hung), { timeout: 10_000 }).toEqual([true, true, true, true]);
    await expect
      .poll(async () => (await askOften()).length > 0 && guests(hung).length > seen, { timeout: 10_000 })
      .toBe(true);
  });

  it('asks the other region when this one is marked down, and this one when all are', async () => {
    for (const toy of near) toy.behave = (_request, response) => response.writeHead(503).end();
    await expect.poll(() => near.map(believed).flat().includes(true), { timeout: 10_000 }).toBe(false);
    // Workers of before the reload may still answer a while.
    await expect
      .poll(async () => (await askOften()).every(({ status }) => status === 200), { timeout: 10_000 })
      .toBe(true);
    expect(guests(far)).not.toEqual([]);
    far.behave = (_request, response) => response.writeHead(503).end();
    await expect.poll(() => believed(far)?.includes(true), { timeout: 10_000 }).toBe(false);
    for (const toy of near) toy.behave = (_request, response) => response.end('here');
    // Even before the prober sees it: nginx itself asks, for nobody is marked.
    await expect
      .poll(async () => (await askOften()).some(({ body }) => body === 'here'), { timeout: 10_000 })
      .toBe(true);
  });
});

describe('what the configuration takes a version of nginx to be able to do', () => {
  it.each([
    ['1.22.1', { http2Directive: false, keepaliveMinTimeout: false, activeChecks: false }],
    ['1.24.0', { http2Directive: false, keepaliveMinTimeout: false, activeChecks: false }],
    ['1.25.1', { http2Directive: true, keepaliveMinTimeout: false, activeChecks: false }],
    ['1.27.3', { http2Directive: true, keepaliveMinTimeout: false, activeChecks: false }],
    ['1.27.4', { http2Directive: true, keepaliveMinTimeout: true, activeChecks: true }],
    ['1.30.6', { http2Directive: true, keepaliveMinTimeout: true, activeChecks: true }],
  ])('of %s', (version, features) => {
    expect(evaluate('import (infra + "/nginx/features.nix") version', { version })).toEqual(features);
  });
});

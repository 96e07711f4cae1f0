import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answeringWithin } from '@toast/database/time-left';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askOverHttp, RefusedOverHttp } from './ask-over-http.ts';
import type { Outward } from './outward.ts';
import { outwardsOf } from './outwards.ts';

type Behaviour = (response: ServerResponse) => unknown;
const well: Behaviour = (response) => response.end('well');
const hang: Behaviour = () => {};
const status =
  (code: number): Behaviour =>
  (response) =>
    response.writeHead(code).end();
const reset: Behaviour = (response) => response.socket?.resetAndDestroy();
/** Begins an answer and never ends it. */
const trail: Behaviour = (response) => response.write('we');

let server: Server;
let url: string;
let asked: number;
let behave: Behaviour;
let registry: Registry;
let outward: Outward;
beforeEach(async () => {
  asked = 0;
  behave = well;
  server = createServer((_request, response) => {
    asked += 1;
    behave(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  registry = new Registry();
  outward = outwardsOf(registry)('payments', { attempt: 150, deadline: 2_000, rest: 200 });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const ask = (init: RequestInit = {}) => askOverHttp(outward, url, init);
const post = () => ask({ method: 'POST' });
const told = async (metric: string) =>
  (await registry.metrics()).split('\n').find((line) => line.startsWith(metric));

describe('whoever is asked over the network', () => {
  it.each<[string, Behaviour, string]>([
    ['hangs', hang, 'timeout'],
    ['trails off', trail, 'timeout'],
    ['fails', status(500), 'failed'],
    ['has too much to do', status(429), 'failed'],
    ['cuts the line', reset, 'failed'],
  ])('and %s is given up in time, and a write is not sent twice', async (_what, behaviour, end) => {
    behave = behaviour;
    await expect(post()).rejects.toMatchObject({ name: 'OutwardFailed', target: 'payments', end });
    expect(asked).toBe(1);
    expect(await told(`toast_outward_calls_total{target="payments",outcome="${end}"}`)).toMatch(/ 1$/);
  });

  it('is asked again for what may be repeated, and the answer of the last time counts', async () => {
    behave = (response) => (asked < 3 ? reset(response) : well(response));
    expect(await ask()).toMatchObject({ status: 200, body: 'well' });
    expect(asked).toBe(3);
    expect(await told('toast_outward_repetitions_total')).toMatch(/ 2$/);
  });

  it('may say no, which is an answer', async () => {
    behave = status(402);
    for (let time = 0; time < 20; time += 1) await expect(ask()).rejects.toBeInstanceOf(RefusedOverHttp);
    expect([asked, outward.state()]).toEqual([20, 'closed']);
  });

  it('is not asked while it is down, found out to be well by one call, and asked again', async () => {
    behave = status(503);
    for (let time = 0; outward.state() === 'closed'; time += 1) {
      expect(time).toBeLessThan(20);
      await post().catch(() => {});
    }
    expect(await told('toast_outward_breaker_open')).toMatch(/ 1$/);
    const before = asked;
    await expect(ask()).rejects.toMatchObject({ end: 'not_asked' });
    expect(asked).toBe(before);
    // Still down: one call finds out, and the others are spared.
    await expect.poll(() => post().catch(({ end }) => end)).toBe('failed');
    expect(asked).toBe(before + 1);
    await expect(post()).rejects.toMatchObject({ end: 'not_asked' });
    behave = well;
    await expect.poll(() => post().catch(({ end }) => end)).toMatchObject({ body: 'well' });
    expect([outward.state(), asked]).toEqual(['closed', before + 2]);
    expect(await told('toast_outward_breaker_open')).toMatch(/ 0$/);
  });

  it('is not asked much more because it stumbles', async () => {
    // Not often enough for the breaker.
    behave = (response) => (asked % 3 === 0 ? reset(response) : well(response));
    const calls = 100;
    let failed = 0;
    for (let call = 0; call < calls; call += 1) await ask().catch(() => (failed += 1));
    expect(outward.state()).toBe('closed');
    expect(asked).toBeGreaterThan(calls);
    expect(asked).toBeLessThanOrEqual(calls * 1.1 + 10);
    expect(failed).toBeGreaterThan(0);
  });

  it('has no longer than whoever asked us has time', async () => {
    behave = hang;
    outward = outwardsOf(new Registry())('payments', { attempt: 60_000, deadline: 60_000 });
    await expect(answeringWithin(50, () => ask())).rejects.toMatchObject({ end: 'timeout' });
    await expect(answeringWithin(0, () => ask())).rejects.toMatchObject({ end: 'timeout' });
    expect(asked).toBe(1);
  });
});

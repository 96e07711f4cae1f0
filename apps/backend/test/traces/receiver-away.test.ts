import { spawnSync } from 'node:child_process';
import { freePort } from '@toast/local/ports';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracing } from '../../src/tracing/start-tracing.ts';
import { noTracing } from '../../src/tracing/tracing.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { placeOrderAt } from '../support/orders.ts';
import { demoRestaurant } from '../support/restaurant.ts';
import { valueOf } from '../support/scrape.ts';
import { startTraced } from './support/processes.ts';
import { startReceiver } from './support/receiver.ts';

let seeded: SeededBackend;
beforeAll(async () => {
  seeded = await startSeededBackend();
});
afterAll(() => seeded.stop());

const hung = async () => {
  const receiver = await startReceiver();
  receiver.behave = () => {};
  return { endpoint: receiver.endpoint, close: receiver.close };
};
const failing = async () => {
  const receiver = await startReceiver();
  receiver.behave = (response) => void response.writeHead(503).end();
  return { endpoint: receiver.endpoint, close: receiver.close };
};
const nobody = async () => ({ endpoint: `http://127.0.0.1:${await freePort()}`, close: async () => {} });

describe('a backend whose spans nobody takes', { timeout: 60_000 }, () => {
  it.each([
    ['is there', nobody],
    ['answers', hung],
    ['is well', failing],
  ])('serves when no receiver %s, and leaves in good order', async (_what, start) => {
    const { endpoint, close } = await start();
    const restaurant = await demoRestaurant(seeded);
    const serve = await startTraced('serve', seeded, endpoint);
    const placed = await Promise.all(Array.from({ length: 12 }, () => placeOrderAt(serve.url, restaurant)));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(12);
    expect(await serve.leave()).toBe(0);
    expect(serve.log().filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    await close();
  });

  it('counts what was lost, and what was taken', async () => {
    for (const [start, outcome] of [
      [nobody, 'lost'],
      [startReceiver, 'sent'],
    ] as const) {
      const { endpoint, close } = await start();
      const registry = new Registry();
      const tracing = await startTracing({ tracing: { endpoint, ratio: 1, everyMs: 10 } }, 'serve', registry);
      tracing.request(undefined).end();
      await tracing.close();
      expect(valueOf(await registry.metrics(), 'toast_spans_total', `outcome="${outcome}"`)).toBe(1);
      await close();
    }
  });
});

describe('a backend that nobody asked for traces', () => {
  it('does its work as if there were none, and loads nothing for them', async () => {
    expect(await startTracing({ tracing: null }, 'serve', new Registry())).toBe(noTracing);
    const commands = new URL('../../src/commands/', import.meta.url).href;
    const program = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => { if (/node_modules\\/@opentelemetry\\/(sdk|resources|exporter|otlp)/.test(url)) loaded.push(url); return next(url, context); } });
      await import('${commands}serve.ts');
      await import('${commands}work.ts');
      process.stdout.write(JSON.stringify(loaded));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '[]', stderr: '' });
  });
});

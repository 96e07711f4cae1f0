import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin, fileOf } from '../src/files.ts';
import { metricsText, serveMetrics } from '../src/metrics.ts';
import type { Settings } from '../src/settings.ts';
import { type Watch, watch } from '../src/watch.ts';
import { quickly, startToy, type Toy } from './bed.ts';

describe('the prober', () => {
  let toys: [Toy, Toy, Toy];
  let stop: AbortController;
  let running: Watch | undefined;
  const said: string[] = [];
  const start = (settings: Settings) => {
    begin(settings);
    running = watch(settings, stop.signal, (line) => said.push(line));
    return running;
  };

  beforeEach(async () => {
    said.length = 0;
    stop = new AbortController();
    toys = await Promise.all([startToy(), startToy(), startToy()]);
  });
  afterEach(async () => {
    stop.abort();
    await running?.ended;
    await Promise.all(toys.map((toy) => toy.close()));
  });

  it.each([
    ['says that it cannot', 503],
    ['takes the question and is silent', 0],
  ])('takes out a server that %s, and back in when it is well', async (_what, status) => {
    const bed = quickly(toys);
    start(bed.settings);
    toys[1].status = status;
    await expect.poll(bed.up).toEqual([true, false, true]);
    toys[1].status = 200;
    await expect.poll(bed.up).toEqual([true, true, true]);
    await expect.poll(bed.told).toBe(2);
    expect(said).toEqual([`api ${toys[1].address} is down`, `api ${toys[1].address} is up`]);
  });

  it('leaves alone a server that is too busy to say whether it is ready, as long as it lives', async () => {
    const bed = quickly(toys);
    const watched = start(bed.settings);
    toys[0].alive = 200;
    toys[0].status = 0;
    const { asked } = toys[0];
    await expect.poll(() => toys[0].asked).toBeGreaterThan(asked + 8);
    expect(watched.servers[0]?.belief.up).toBe(true);
    toys[0].status = 503;
    await expect.poll(bed.up).toEqual([false, true, true]);
  });

  it('takes out one that nobody listens for', async () => {
    const bed = quickly(toys);
    await toys[0].close();
    start(bed.settings);
    await expect.poll(bed.up).toEqual([false, true, true]);
    toys[0] = await startToy();
  });

  it('takes nobody out when all are away, for then it may be the one who cannot see', async () => {
    const bed = quickly(toys);
    const watched = start(bed.settings);
    for (const toy of toys) toy.status = 503;
    await expect.poll(() => watched.servers.map(({ belief }) => belief.up)).toEqual([false, false, false]);
    await expect.poll(bed.up).toEqual([true, true, true]);
    toys[2].status = 200;
    await expect.poll(bed.up).toEqual([false, false, true]);
  });

  it('tells of what falls together once, and keeps quiet for a while afterwards', async () => {
    const bed = quickly(toys, { quietMs: 60_000 });
    const watched = start(bed.settings);
    toys[0].status = 503;
    toys[1].status = 503;
    await expect.poll(bed.up).toEqual([false, false, true]);
    await expect.poll(bed.told).toBe(1);
    toys[0].status = 200;
    await expect.poll(() => watched.servers[0]?.belief.up).toBe(true);
    const { asked } = toys[0];
    await expect.poll(() => toys[0].asked).toBeGreaterThan(asked + 5);
    expect(bed.up()).toEqual([false, false, true]);
    expect(bed.told()).toBe(1);
  });

  it('takes back what nginx refuses, and tries again', async () => {
    const refusing = quickly(toys, { test: ['/bin/false'] });
    const watched = start(refusing.settings);
    toys[0].status = 503;
    await expect.poll(() => watched.applied.refused).toBeGreaterThan(1);
    await expect.poll(refusing.up).toEqual([true, true, true]);
    expect(watched.applied.reloaded).toBe(0);
  });

  it('goes on with what it believed when it was stopped', async () => {
    const bed = quickly(toys);
    toys[0].status = 503;
    start(bed.settings);
    await expect.poll(bed.up).toEqual([false, true, true]);
    stop.abort();
    await running?.ended;
    stop = new AbortController();
    toys[0].status = 0;
    const again = start(bed.settings);
    expect(again.servers.map(({ belief }) => belief.up)).toEqual([false, true, true]);
    expect(bed.up()).toEqual([false, true, true]);
  });

  it('begins with everybody where there is no file, or one that names others', () => {
    const bed = quickly(toys);
    begin(bed.settings);
    expect(bed.up()).toEqual([true, true, true]);
    writeFileSync(fileOf(bed.settings, 'api'), 'server 10.0.0.9:1 down;\n');
    begin(bed.settings);
    expect(bed.up()).toEqual([true, true, true]);
  });

  it('tells Prometheus what it believes', async () => {
    const bed = quickly(toys);
    const watched = start(bed.settings);
    toys[0].status = 503;
    await expect.poll(() => watched.applied.reloaded).toBe(1);
    const door = await serveMetrics(watched, { host: '127.0.0.1', port: 0 });
    const text = await (await fetch(`http://127.0.0.1:${door.port}/metrics`)).text();
    await door.close();
    expect(text).toContain(`toast_prober_server_up{upstream="api",server="${toys[0].address}"} 0`);
    expect(text).toContain(`toast_prober_server_up{upstream="api",server="${toys[1].address}"} 1`);
    expect(text).toContain('toast_prober_reloads_total{outcome="reloaded"} 1');
    expect(metricsText(watched)).toMatch(/toast_prober_checks_total\{.*outcome="bad"\} [1-9]/);
  });
});

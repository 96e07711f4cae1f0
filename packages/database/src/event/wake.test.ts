import { randomUUID } from 'node:crypto';
import { asId, type RestaurantId } from '@toast/domain/ids';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type CuttingProxy, cuttingProxy } from '../cutting-proxy.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { listenWake, notifyWake } from './wake.ts';

let test: TestDatabase;
let proxy: CuttingProxy;
beforeAll(async () => {
  test = await createTestDatabase(inject('postgres'));
  proxy = await cuttingProxy(test.appUrl);
});
afterAll(async () => {
  await proxy.close();
  await test.drop();
});

const ids = (count: number) => Array.from({ length: count }, () => asId<RestaurantId>(randomUUID()));

/** Collects what was heard, and lets a test wait until it is this much. */
function ear() {
  const heard: RestaurantId[] = [];
  let waiting: { readonly count: number; readonly done: () => void } | undefined;
  return {
    heard,
    hear: (id: RestaurantId) => {
      heard.push(id);
      if (waiting !== undefined && heard.length >= waiting.count) waiting.done();
    },
    until: (count: number) =>
      new Promise<void>((done) => {
        if (heard.length >= count) done();
        else waiting = { count, done };
      }),
  };
}

describe('wake-ups', () => {
  it('reach every listener once per restaurant, however many are told at once', async () => {
    const woken = ids(450);
    const [a, b] = [ear(), ear()];
    const listeners = [listenWake(test.db, a.hear), listenWake(test.appUrl, b.hear)];
    await Promise.all(listeners.map(({ ready }) => ready));
    await notifyWake(test.db, [...woken, ...woken]);
    await Promise.all([a.until(450), b.until(450)]);
    expect(a.heard.toSorted()).toEqual(woken.toSorted());
    expect(b.heard.toSorted()).toEqual(woken.toSorted());
    await Promise.all(listeners.map((listener) => listener.close()));
  });

  it('are listened for again after the connection was lost, and the listener is told', async () => {
    const { hear, heard, until } = ear();
    let connected = 0;
    const again = Promise.withResolvers<void>();
    const listener = listenWake(proxy.url, hear, () => {
      connected += 1;
      if (connected === 2) again.resolve();
    });
    await listener.ready;
    proxy.cut();
    proxy.mend();
    await again.promise;
    const woken = ids(1);
    await notifyWake(test.db, woken);
    await until(1);
    expect(heard).toEqual(woken);
    await listener.close();
  });

  it('can be closed while the server is away', async () => {
    proxy.cut();
    const listener = listenWake(proxy.url, () => {});
    await listener.close();
    proxy.mend();
  });
});

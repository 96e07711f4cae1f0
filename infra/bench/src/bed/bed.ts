import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@toast/database/testing';
import type { Menu } from '@toast/domain/menu/menu';
import type { Cart } from '@toast/domain/pricing/cart';
import type { Demo } from '@toast/local/demo';
import { freePort } from '@toast/local/ports';
import { startProduct } from '@toast/local/product';
import { quietReport } from '@toast/local/report';
import { threeLines } from './cart.ts';
import { childWith, cpuOf } from './cpu.ts';
import { type BenchRestaurant, openRestaurants } from './open-restaurants.ts';
import type { BenchServer } from './server.ts';

export type Bed = {
  readonly url: string;
  readonly demo: Demo;
  /** The restaurants that are ordered from: copies of one of the demo's, alike in everything. */
  readonly restaurants: readonly BenchRestaurant[];
  readonly cart: Cart;
  readonly adminUrl: string;
  /** CPU that the backend has used so far, in milliseconds; null where the system does not tell. */
  cpu(): number | null;
  /** The same of the process that does what follows from the log. */
  workCpu(): number | null;
  stop(): Promise<void>;
};

export type BedOptions = {
  readonly restaurants: number;
  /** Through which the backend reaches its database, instead of directly; given the real URL. */
  readonly through?: (appUrl: string) => string;
};

/** One backend as in production on a fresh database of the server, with the demo restaurants and some more. */
export async function startBed(server: BenchServer, options: BedOptions): Promise<Bed> {
  const database = await createTestDatabase(server.superuserUrl);
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-bench-'));
  const { adminUrl, appUrl } = database;
  const product = await startProduct({
    ports: { customer: 0, admin: 0, kitchen: 0, api: await freePort(), database: 0 },
    dataDir,
    report: quietReport,
    database: { adminUrl, appUrl: options.through?.(appUrl) ?? appUrl },
    apps: false,
  });
  const stop = async () => {
    await product.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const [model] = product.demo.restaurants;
    if (model === undefined) throw new Error('no demo restaurant');
    const cart = threeLines(await menuOf(product.urls.api, model));
    const counted = cart.lines[0]?.itemId;
    if (counted === undefined) throw new Error('an empty cart');
    const restaurants = await openRestaurants(adminUrl, model, options.restaurants, counted);
    const { demo, backend, urls } = product;
    const work = childWith(['src/main.ts', 'work']);
    return {
      url: urls.api,
      demo,
      restaurants,
      cart,
      adminUrl,
      cpu: () => cpuOf(backend.pid),
      workCpu: () => (work === null ? null : cpuOf(work)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function menuOf(url: string, { id, apiKey }: Demo['restaurants'][number]): Promise<Menu> {
  const answer = await fetch(`${url}/v1/restaurants/${id}/menu`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  return (await answer.json()) as Menu;
}

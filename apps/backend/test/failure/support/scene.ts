import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { type DemoFacts, seed } from '../../../demo/seed.ts';
import { startBackend } from '../../support/backend.ts';
import { type DemoRestaurant, demoRestaurant } from '../../support/restaurant.ts';
import { pair } from '../../support/sign-in.ts';
import { type BackendProcess, type ProcessOptions, serveProcess } from './backend-process.ts';
import { type KitchenScreen, kitchenScreen } from './kitchen-screen.ts';
import { lastSeq } from './stored.ts';

/** The three demo restaurants in a database of their own, and the processes that a test starts on it. */
export type Scene = {
  readonly database: TestDatabase;
  readonly restaurants: readonly DemoRestaurant[];
  readonly demo: DemoFacts;
  /** Starts one more backend, on this database or by the way of another URL. */
  serve(options?: Partial<ProcessOptions>): Promise<BackendProcess>;
  /** A screen in the kitchen of a restaurant, from what has happened so far. */
  screen(restaurant: DemoRestaurant, urls: readonly string[]): Promise<KitchenScreen & { after: number }>;
  /** Ends all processes and screens; the database is dropped when its server is asked to. */
  end(options?: { readonly drop: boolean }): Promise<void>;
};

export async function setScene(postgresUrl: string): Promise<Scene> {
  const database = await createTestDatabase(postgresUrl);
  const backend = await startBackend(database);
  const demo = await seed(backend.deps);
  const restaurants = await Promise.all(
    demo.restaurants.map((_, index) => demoRestaurant({ ...backend, database, demo }, index)),
  );
  const cookies = new Map<string, string>();
  for (const { id } of restaurants) cookies.set(id, await pair({ ...backend, demo }, id));
  const { secret } = backend.deps.config;
  await backend.stop();
  const processes: BackendProcess[] = [];
  const screens: KitchenScreen[] = [];
  return {
    database,
    restaurants,
    demo,
    serve: async (options) => {
      const started = await serveProcess({ databaseUrl: database.appUrl, secret, ...options });
      processes.push(started);
      return started;
    },
    screen: async ({ id }, urls) => {
      const after = await lastSeq(database.adminUrl, id);
      const screen = kitchenScreen(urls, cookies.get(id) ?? '', after);
      screens.push(screen);
      return { ...screen, after };
    },
    end: async ({ drop } = { drop: true }) => {
      await Promise.all(screens.map((screen) => screen.stop()));
      for (const each of processes) if (each.running()) await each.kill();
      if (drop) await database.drop();
      else await database.db.close();
    },
  };
}

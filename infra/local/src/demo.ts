import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import type { App } from './apps.ts';
import { Failure } from './failure.ts';

export type Urls = Record<App | 'api', string>;

/** What `.data/demo.json` says: everything that a person or a test needs to use the demo restaurants. */
export type Demo = {
  urls: Urls;
  restaurants: { id: string; slug: string; name: string; apiKey: string }[];
  accounts: { email: string; password: string; role: string; restaurantId: string | null }[];
  kitchen: { restaurantId: string; pairingCode: string }[];
};

/** Reads what the backend's `seed` wrote, sets the URLs of this start, and writes it back. */
export function completeDemo(file: string, urls: Urls): Demo {
  const seeded = JSON.parse(readFileSync(file, 'utf8')) as Partial<Demo>;
  for (const key of ['restaurants', 'accounts', 'kitchen'] as const) {
    if (!Array.isArray(seeded[key])) {
      throw new Failure(
        `The demo data in ${file} has no list of ${key}.`,
        'Start over with: npm start -- --reset',
      );
    }
  }
  const demo = { ...seeded, urls } as Demo;
  // Passwords and keys: nobody else's business, even though they open nothing but the demo.
  writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`);
  chmodSync(file, 0o600);
  return demo;
}

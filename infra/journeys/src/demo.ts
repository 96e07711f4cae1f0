import { readFileSync } from 'node:fs';
import type { Demo } from '@toast/local/demo';

/** What the running product's demo data says: URLs, restaurants, accounts, pairing codes. */
export function readDemo(): Demo {
  const file = process.env.TOAST_JOURNEYS_DEMO;
  if (file === undefined) throw new Error('the product was not started');
  return JSON.parse(readFileSync(file, 'utf8')) as Demo;
}

export type DemoRestaurant = Demo['restaurants'][number];

export function restaurantOf(demo: Demo, slug: string): DemoRestaurant {
  const found = demo.restaurants.find((each) => each.slug === slug);
  if (found === undefined) throw new Error(`the demo has no ${slug}`);
  return found;
}

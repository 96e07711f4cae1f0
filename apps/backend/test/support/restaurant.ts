import type { RestaurantId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import { menuToSellFrom } from '../../src/features/menu/menu-to-sell-from.ts';
import type { SeededBackend } from './backend.ts';

export type DemoRestaurant = {
  readonly id: RestaurantId;
  readonly slug: string;
  readonly apiKey: string;
  readonly menu: Menu;
};

/** A restaurant of the demo with its current menu. */
export async function demoRestaurant({ demo, deps }: SeededBackend, index = 0): Promise<DemoRestaurant> {
  const found = demo.restaurants[index];
  if (found === undefined) throw new Error('the demo has no such restaurant');
  const id = found.id as RestaurantId;
  return { id, slug: found.slug, apiKey: found.apiKey, menu: await menuToSellFrom(deps, id) };
}

import type { RestaurantView } from '@toast/api/restaurant';
import type { Deps } from '../../deps.ts';

export async function listRestaurants(_deps: Deps): Promise<readonly RestaurantView[]> {
  throw new Error('not built yet');
}

import type { RailView } from '@toast/api/kitchen';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
export async function showRail(_deps: Deps, _restaurantId: RestaurantId): Promise<RailView> { throw new Error('not built yet'); }

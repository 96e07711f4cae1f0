import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

export async function reviewDraft(_deps: Deps, _restaurantId: RestaurantId): Promise<never> { throw new Error('not built yet'); }

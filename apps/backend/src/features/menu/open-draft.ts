import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import type { Draft } from './draft.ts';
export async function openDraft(_deps: Deps, _restaurantId: RestaurantId): Promise<Draft> { throw new Error('not built yet'); }

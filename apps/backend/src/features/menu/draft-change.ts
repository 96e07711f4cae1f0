import type { LastChange } from '@toast/api/change';
import { draftRow } from '@toast/database/menu/draft.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { lastChange } from '../identity/last-change.ts';
import { editor } from './save-once.ts';

/** Who has edited the draft last; null while nobody has. */
export async function draftChange(deps: Deps, restaurantId: RestaurantId): Promise<LastChange | null> {
  const row = await draftRow(forRestaurant(deps.db, restaurantId)).executeTakeFirst();
  return row === undefined ? null : lastChange(deps, editor(row));
}

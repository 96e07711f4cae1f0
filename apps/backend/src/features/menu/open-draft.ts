import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { restaurantView } from '../restaurant/restaurant-view.ts';
import type { Draft } from './draft.ts';
import { draftGroupView, draftItemView, draftModifierGroupView } from './draft-view.ts';
import { readDraft } from './read-draft.ts';

/** All that the menu editor edits. @throws Failure NOT_FOUND */
export async function openDraft(deps: Deps, restaurantId: RestaurantId): Promise<Draft> {
  const rows = await readDraft(forRestaurant(deps.db, restaurantId), deps.now());
  const version = rows.counters.menu_version;
  const published = version === 0 ? null : await deps.menus.version(restaurantId, version);
  return {
    draftRev: rows.rev,
    publishedVersion: published?.version ?? null,
    publishedAt: published?.publishedAt ?? null,
    restaurant: restaurantView(rows.restaurant),
    groups: rows.groups.map((group) => draftGroupView(group, rows.items)),
    items: rows.items.map(draftItemView),
    modifierGroups: rows.modifierGroups
      .filter((group) => group.archived_at === null)
      .map(draftModifierGroupView),
    taxRates: rows.taxRates.map(({ id, name, ppm, rounding, conditional }) => ({
      id,
      name,
      ppm,
      rounding,
      conditional,
    })),
    stations: rows.stations.map(({ id, name }) => ({ id, name })),
  };
}

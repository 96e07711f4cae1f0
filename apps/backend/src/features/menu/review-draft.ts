import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import { diffMenus, type MenuChange } from '@toast/domain/menu/diff';
import type { LintFinding } from '@toast/domain/menu/finding';
import { lintMenu } from '@toast/domain/menu/lint';
import type { Deps } from '../../deps.ts';
import { lintGround, menuOf, readDraft } from './read-draft.ts';

/** What publishing now would change for guests, and what stands in its way. */
export type DraftReview = {
  readonly draftRev: number;
  readonly diff: readonly MenuChange[];
  readonly findings: readonly LintFinding[];
};

/** @throws Failure NOT_FOUND */
export async function reviewDraft(deps: Deps, restaurantId: RestaurantId): Promise<DraftReview> {
  const now = deps.now();
  const rows = await readDraft(forRestaurant(deps.db, restaurantId), now);
  const menu = menuOf(rows, now);
  const version = rows.counters.menu_version;
  const published = version === 0 ? null : await deps.menus.version(restaurantId, version);
  return {
    draftRev: rows.rev,
    diff: diffMenus(published, menu),
    findings: lintMenu(menu, lintGround(rows)),
  };
}

import type { arrangeInput } from '@toast/api/admin';
import { arrangeGroups, arrangeItems } from '@toast/database/menu/arrange.writes';
import { draftGroups, draftItems } from '@toast/database/menu/draft.reads';
import { touchDraft } from '@toast/database/menu/menu.writes';
import { transact } from '@toast/database/transaction';
import type { ItemId, MenuGroupId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { Failure } from '../../trpc/failure.ts';
import { mustKnow } from './references.ts';

export type ArrangeOutcome =
  | { readonly outcome: 'SAVED'; readonly draftRev: number }
  | { readonly outcome: 'STALE'; readonly draftRev: number };

/**
 * A new order of all groups, or of the items of one group, which also moves items into it. All of it or nothing; whatever the
 * client did not know of goes behind. @throws Failure NOT_FOUND, VALIDATION
 */
export const arrangeDraft = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, draftRev, groupId, ids }: z.output<typeof arrangeInput>,
): Promise<ArrangeOutcome> =>
  transact(deps.db, restaurantId, async (trx) => {
    const [drafts, groups, items] = await trx.flight([
      touchDraft(trx, user.id),
      draftGroups(trx),
      draftItems(trx),
    ]);
    const touched = drafts.rows[0]?.rev ?? 1;
    if (touched !== draftRev + 1) {
      await trx.rollback();
      return { outcome: 'STALE', draftRev: touched - 1 };
    }
    if (new Set(ids).size !== ids.length) throw new Failure('VALIDATION', 'ids: must be unique');
    const known = groupId === null ? groups.rows : items.rows;
    mustKnow(new Set(groups.rows.map(({ id }) => id)), groupId === null ? [] : [groupId], 'menu group');
    mustKnow(new Set<string>(known.map(({ id }) => id)), ids, groupId === null ? 'menu group' : 'item');

    const rest = (groupId === null ? groups.rows : items.rows.filter((item) => item.group_id === groupId))
      .map(({ id }): string => id)
      .filter((id) => !ids.includes(id));
    const all = [...ids, ...rest];
    // They were all just found in this restaurant.
    await trx.commitWith([
      groupId === null
        ? arrangeGroups({ ids: all as MenuGroupId[] })
        : arrangeItems({ groupId, ids: all as ItemId[] }),
    ]);
    return { outcome: 'SAVED', draftRev: touched };
  });

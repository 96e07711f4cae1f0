import type { arrangeInput } from '@toast/api/admin';
import type { LastChange } from '@toast/api/change';
import { arrangeGroups, arrangeItems } from '@toast/database/menu/arrange.writes';
import { draftGroups, draftItems } from '@toast/database/menu/draft.reads';
import { touchDraft } from '@toast/database/menu/menu.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { Failure } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Decided, once } from '../integration/once.ts';
import type { DraftGroup } from './draft.ts';
import { draftChange } from './draft-change.ts';
import { draftGroupView } from './draft-view.ts';
import { mustKnow } from './references.ts';

export type ArrangeOutcome =
  | { readonly outcome: 'SAVED'; readonly draftRev: number }
  | {
      readonly outcome: 'STALE';
      readonly draftRev: number;
      /** As they stand now, with their items, in order. */
      readonly groups: readonly DraftGroup[];
      readonly changed: LastChange | null;
    };

type Arranged = Exclude<ArrangeOutcome, { outcome: 'STALE' }> | Omit<Stale, 'changed'>;
type Stale = Extract<ArrangeOutcome, { outcome: 'STALE' }>;

/**
 * A new order of all groups, or of the items of one group, which also moves items into it. All of it or nothing; whatever the
 * client did not know of goes behind. @throws Failure NOT_FOUND, VALIDATION
 */
export async function arrangeDraft(
  deps: Deps,
  user: { readonly id: string },
  command: z.output<typeof arrangeInput>,
  attempt: Attempt | null,
): Promise<ArrangeOutcome> {
  const { restaurantId } = command;
  const { answer } = await once<Arranged>(deps, { restaurantId, attempt }, (trx) =>
    decide(trx, user.id, command),
  );
  return answer.outcome === 'SAVED' ? answer : { ...answer, changed: await draftChange(deps, restaurantId) };
}

async function decide(
  trx: TenantTransaction,
  userId: string,
  { draftRev, groupId, ids }: z.output<typeof arrangeInput>,
): Promise<Decided<Arranged>> {
  const [drafts, groups, items] = await trx.flight([
    touchDraft(trx, userId),
    draftGroups(trx),
    draftItems(trx),
  ]);
  const touched = drafts.rows[0]?.rev ?? 1;
  if (touched !== draftRev + 1) {
    const views = groups.rows.map((group) => draftGroupView(group, items.rows));
    return { answer: { outcome: 'STALE', draftRev: touched - 1, groups: views } };
  }
  if (new Set(ids).size !== ids.length) throw new Failure('VALIDATION', 'ids: must be unique');
  const known = groupId === null ? groups.rows : items.rows;
  mustKnow(new Set(groups.rows.map(({ id }) => id)), groupId === null ? [] : [groupId], 'menu group');
  mustKnow(new Set<string>(known.map(({ id }) => id)), ids, groupId === null ? 'menu group' : 'item');

  const rest = (groupId === null ? groups.rows : items.rows.filter((item) => item.group_id === groupId))
    .map(({ id }): string => id)
    .filter((id) => !ids.includes(id));
  const all = [...ids, ...rest];
  return {
    answer: { outcome: 'SAVED', draftRev: touched },
    // They were all just found in this restaurant.
    save: [
      groupId === null
        ? arrangeGroups({ ids: all as MenuGroupId[] })
        : arrangeItems({ groupId, ids: all as ItemId[] }),
    ],
  };
}

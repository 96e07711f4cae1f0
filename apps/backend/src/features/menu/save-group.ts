import type { saveGroupInput } from '@toast/api/admin';
import { insertRows } from '@toast/database/insert-rows';
import { draftItems, groupEver, lastGroupSort } from '@toast/database/menu/draft.reads';
import { changeGroup, touchDraft } from '@toast/database/menu/menu.writes';
import { transact } from '@toast/database/transaction';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { DraftGroup, SaveOutcome } from './draft.ts';
import { draftGroupView } from './draft-view.ts';

/** Creates or changes a group of the draft; its items come and go by their own saves and by arranging. @throws Failure NOT_FOUND */
export const saveGroup = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, id, rev, fields }: z.output<typeof saveGroupInput>,
): Promise<SaveOutcome<DraftGroup>> =>
  transact(deps.db, restaurantId, async (trx) => {
    const [drafts, groups, lasts] = await trx.flight([
      touchDraft(trx, user.id),
      groupEver(trx, id),
      lastGroupSort(trx),
    ]);
    const [group] = groups.rows;
    if (group === undefined && rev !== null) throw notFound('menu group');
    if (group !== undefined && (group.archived_at !== null || group.rev !== rev)) {
      const items = group.archived_at === null ? await draftItems(trx).execute() : [];
      await trx.rollback();
      return { outcome: 'STALE', current: group.archived_at === null ? draftGroupView(group, items) : null };
    }
    const { name, description } = fields;
    await trx.commitWith([
      group === undefined
        ? insertRows('menu_group', [{ id, name, description, sort: (lasts.rows[0]?.sort ?? 0) + 1 }])
        : changeGroup(trx, id, group.rev, { name, description }),
    ]);
    return {
      outcome: 'SAVED',
      rev: group === undefined ? 1 : group.rev + 1,
      draftRev: drafts.rows[0]?.rev ?? 1,
    };
  });

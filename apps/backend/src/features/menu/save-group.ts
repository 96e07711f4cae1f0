import type { saveGroupInput } from '@toast/api/admin';
import { insertRows } from '@toast/database/insert-rows';
import { draftItems, groupEver, lastGroupSort } from '@toast/database/menu/draft.reads';
import { changeGroup, touchDraft } from '@toast/database/menu/menu.writes';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { DraftGroup, SaveOutcome } from './draft.ts';
import { draftGroupView } from './draft-view.ts';
import { editor, saveOnce } from './save-once.ts';

/** Creates or changes a group of the draft; its items come and go by their own saves and by arranging. @throws Failure NOT_FOUND */
export const saveGroup = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, id, rev, fields }: z.output<typeof saveGroupInput>,
  attempt: Attempt | null,
): Promise<SaveOutcome<DraftGroup>> =>
  saveOnce(deps, { restaurantId, attempt }, async (trx) => {
    const [drafts, groups, lasts] = await trx.flight([
      touchDraft(trx, user.id),
      groupEver(trx, id),
      lastGroupSort(trx),
    ]);
    const [group] = groups.rows;
    if (group === undefined && rev !== null) throw notFound('menu group');
    if (group !== undefined && (group.archived_at !== null || group.rev !== rev)) {
      const items = group.archived_at === null ? await draftItems(trx).execute() : [];
      const current = group.archived_at === null ? draftGroupView(group, items) : null;
      return { answer: { outcome: 'STALE', current, changed: editor(group) } };
    }
    const { name, description } = fields;
    const row = { name, description, updated_by: user.id, updated_at: deps.now() };
    return {
      answer: {
        outcome: 'SAVED',
        rev: group === undefined ? 1 : group.rev + 1,
        draftRev: drafts.rows[0]?.rev ?? 1,
      },
      save: [
        group === undefined
          ? insertRows('menu_group', [{ id, ...row, sort: (lasts.rows[0]?.sort ?? 0) + 1 }])
          : changeGroup(trx, id, group.rev, row),
      ],
    };
  });

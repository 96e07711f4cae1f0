import type { archiveInput } from '@toast/api/admin';
import { touchDraft } from '@toast/database/menu/menu.writes';
import {
  type Restoring,
  restoreGroup,
  restoreItem,
  restoreModifierGroup,
} from '@toast/database/menu/restore.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { SaveOutcome } from './draft.ts';
import { type Entity, findEntity, kindNames } from './find-entity.ts';
import { editor, saveOnce } from './save-once.ts';

type Command = z.output<typeof archiveInput>;

/**
 * Takes something back out of the archive, as it was when it went there; `rev` is what archiving left. A group comes with the items
 * that went with it. Restoring what is there is done already. @throws Failure NOT_FOUND
 */
export const restoreEntity = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, kind, id, rev }: Command,
  attempt: Attempt | null,
): Promise<SaveOutcome<Entity>> =>
  saveOnce(deps, { restaurantId, attempt }, async (trx) => {
    const [drafts] = await trx.flight([touchDraft(trx, user.id)]);
    const draftRev = drafts.rows[0]?.rev ?? 1;
    const found = await findEntity(trx, kind, id);
    if (found === undefined) throw notFound(kindNames[kind]);
    if (found.archived_at === null)
      return { answer: { outcome: 'SAVED', rev: found.rev, draftRev: draftRev - 1 } };
    if (found.rev !== rev) return { answer: { outcome: 'STALE', current: null, changed: editor(found) } };
    return {
      answer: { outcome: 'SAVED', rev: rev + 1, draftRev },
      save: [change(trx, kind, id, rev, { updated_by: user.id, updated_at: deps.now() })],
    };
  });

function change(trx: TenantTransaction, kind: Command['kind'], id: string, rev: number, by: Restoring) {
  switch (kind) {
    case 'ITEM':
      return restoreItem(trx, id as ItemId, rev, by);
    case 'GROUP':
      return restoreGroup(trx, id as MenuGroupId, rev, by);
    case 'MODIFIER_GROUP':
      return restoreModifierGroup(trx, id as ModifierGroupId, rev, by);
  }
}

import type { archiveInput } from '@toast/api/admin';
import { changeGroup, changeItem, changeModifierGroup, touchDraft } from '@toast/database/menu/menu.writes';
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
 * Takes something out of the draft, until somebody takes it back. Orders and published versions keep what they hold. Archiving what is archived is done
 * already. @throws Failure NOT_FOUND
 */
export const archiveEntity = (
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
    if (found.archived_at !== null)
      return { answer: { outcome: 'SAVED', rev: found.rev, draftRev: draftRev - 1 } };
    if (found.rev !== rev)
      return { answer: { outcome: 'STALE', current: found.view, changed: editor(found) } };
    return {
      answer: { outcome: 'SAVED', rev: rev + 1, draftRev },
      save: [change(trx, kind, id, rev, { by: user.id, at: deps.now() })],
    };
  });

function change(
  trx: TenantTransaction,
  kind: Command['kind'],
  id: string,
  rev: number,
  { by, at }: { readonly by: string; readonly at: Date },
) {
  const archived = { archived_at: at, updated_by: by, updated_at: at };
  switch (kind) {
    case 'ITEM':
      return changeItem(trx, id as ItemId, rev, archived);
    case 'GROUP':
      return changeGroup(trx, id as MenuGroupId, rev, archived);
    case 'MODIFIER_GROUP':
      return changeModifierGroup(trx, id as ModifierGroupId, rev, archived);
  }
}

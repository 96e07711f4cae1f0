import type { archiveInput } from '@toast/api/admin';
import { draftItems, groupEver, itemEver, modifierGroupEver } from '@toast/database/menu/draft.reads';
import { changeGroup, changeItem, changeModifierGroup, touchDraft } from '@toast/database/menu/menu.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { DraftGroup, DraftItem, DraftModifierGroup, SaveOutcome } from './draft.ts';
import { draftGroupView, draftItemView, draftModifierGroupView } from './draft-view.ts';
import { editor, saveOnce } from './save-once.ts';

type Entity = DraftItem | DraftGroup | DraftModifierGroup;

/**
 * Takes something out of the draft for good. Orders and published versions keep what they hold. Archiving what is archived is done
 * already. @throws Failure NOT_FOUND
 */
export const archiveEntity = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, kind, id, rev }: z.output<typeof archiveInput>,
  attempt: Attempt | null,
): Promise<SaveOutcome<Entity>> =>
  saveOnce(deps, { restaurantId, attempt }, async (trx) => {
    const [drafts] = await trx.flight([touchDraft(trx, user.id)]);
    const draftRev = drafts.rows[0]?.rev ?? 1;
    const found = await find(trx, kind, id);
    if (found === undefined) throw notFound(names[kind]);
    if (found.archived_at !== null)
      return { answer: { outcome: 'SAVED', rev: found.rev, draftRev: draftRev - 1 } };
    if (found.rev !== rev)
      return { answer: { outcome: 'STALE', current: found.view, changed: editor(found) } };
    return {
      answer: { outcome: 'SAVED', rev: rev + 1, draftRev },
      save: [change(trx, kind, id, rev, { by: user.id, at: deps.now() })],
    };
  });

type Kind = z.output<typeof archiveInput>['kind'];
const names: Readonly<Record<Kind, string>> = {
  ITEM: 'item',
  GROUP: 'menu group',
  MODIFIER_GROUP: 'modifier group',
};

type Found = {
  readonly rev: number;
  readonly archived_at: Date | null;
  readonly updated_by: string | null;
  readonly updated_at: Date | null;
  readonly view: Entity;
};

async function find(trx: TenantTransaction, kind: Kind, id: string): Promise<Found | undefined> {
  switch (kind) {
    case 'ITEM': {
      const row = await itemEver(trx, id as ItemId).executeTakeFirst();
      return row && { ...row, view: draftItemView(row) };
    }
    case 'GROUP': {
      const row = await groupEver(trx, id as MenuGroupId).executeTakeFirst();
      return row && { ...row, view: draftGroupView(row, await draftItems(trx).execute()) };
    }
    case 'MODIFIER_GROUP': {
      const row = await modifierGroupEver(trx, id as ModifierGroupId).executeTakeFirst();
      return row && { ...row, view: draftModifierGroupView(row) };
    }
  }
}

function change(
  trx: TenantTransaction,
  kind: Kind,
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

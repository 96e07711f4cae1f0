import type { archiveInput } from '@toast/api/admin';
import { draftItems, groupEver, itemEver, modifierGroupEver } from '@toast/database/menu/draft.reads';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { z } from 'zod';
import type { DraftGroup, DraftItem, DraftModifierGroup } from './draft.ts';
import { draftGroupView, draftItemView, draftModifierGroupView } from './draft-view.ts';

export type Entity = DraftItem | DraftGroup | DraftModifierGroup;
type Kind = z.output<typeof archiveInput>['kind'];

export const kindNames: Readonly<Record<Kind, string>> = {
  ITEM: 'item',
  GROUP: 'menu group',
  MODIFIER_GROUP: 'modifier group',
};

export type Found = {
  readonly rev: number;
  readonly archived_at: Date | null;
  readonly updated_by: string | null;
  readonly updated_at: Date | null;
  readonly view: Entity;
};

/** An entity of the draft, archived or not. */
export async function findEntity(trx: TenantTransaction, kind: Kind, id: string): Promise<Found | undefined> {
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

import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { Insertable, Updateable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { ItemTable, MenuGroupTable, MenuVersionTable, ModifierGroupTable } from './menu.table.ts';

/** A version is never changed; its number comes from `takeNumbers({ menuVersion: true })` in the same transaction. */
export const insertMenuVersion = (version: Insertable<MenuVersionTable>): Statement<never> =>
  insertRows('menu_version', [version]);

/** Marks the draft as edited; every edit does it, and publishing compares `rev`. */
export const touchDraft = (trx: TenantTransaction, userId: string) =>
  trx
    .insertInto('menu_draft')
    .values({ updated_by: userId })
    .onConflict((conflict) =>
      conflict.columns(['restaurant_id']).doUpdateSet((eb) => ({
        rev: eb('menu_draft.rev', '+', 1),
        updated_at: eb.ref('excluded.updated_at'),
        updated_by: eb.ref('excluded.updated_by'),
      })),
    )
    .returning('rev');

type Of<Table> = Omit<Updateable<Table>, 'id' | 'rev'>;

/** Compare-and-set, as for all three: no row comes back when `rev` is not the entity's any more, or it is archived. */
const change =
  <Id extends ItemId | MenuGroupId | ModifierGroupId, Change extends object>(
    table: 'item' | 'menu_group' | 'modifier_group',
  ) =>
  (trx: TenantTransaction, id: Id, rev: number, to: Change) =>
    trx
      .updateTable(table)
      .set({ ...to, rev: rev + 1 })
      .where('id', '=', id)
      .where('rev', '=', rev)
      .where('archived_at', 'is', null)
      .returning('rev');

export const changeItem = change<ItemId, Of<ItemTable>>('item');
export const changeGroup = change<MenuGroupId, Of<MenuGroupTable>>('menu_group');
export const changeModifierGroup = change<ModifierGroupId, Of<ModifierGroupTable>>('modifier_group');

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
export const changeItem = (trx: TenantTransaction, id: ItemId, rev: number, change: Of<ItemTable>) =>
  trx
    .updateTable('item')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is', null)
    .returning('rev');

export const changeGroup = (
  trx: TenantTransaction,
  id: MenuGroupId,
  rev: number,
  change: Of<MenuGroupTable>,
) =>
  trx
    .updateTable('menu_group')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is', null)
    .returning('rev');

export const changeModifierGroup = (
  trx: TenantTransaction,
  id: ModifierGroupId,
  rev: number,
  change: Of<ModifierGroupTable>,
) =>
  trx
    .updateTable('modifier_group')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is', null)
    .returning('rev');

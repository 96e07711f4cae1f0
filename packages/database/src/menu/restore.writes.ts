import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { TenantTransaction } from '../transaction.ts';

/** Who takes something back out of the archive, and when. */
export type Restoring = { readonly updated_by: string; readonly updated_at: Date };

type Kept = 'item' | 'menu_group' | 'modifier_group';

/** Compare-and-set, as for all three: no row comes back when `rev` is not the entity's any more, or it is not archived. */
const restore =
  <Id extends ItemId | MenuGroupId | ModifierGroupId>(table: Kept) =>
  (trx: TenantTransaction, id: Id, rev: number, by: Restoring) =>
    trx
      .updateTable(table)
      .set({ ...by, archived_at: null, rev: rev + 1 })
      .where('id', '=', id)
      .where('rev', '=', rev)
      .where('archived_at', 'is not', null)
      .returning('rev');

export const restoreItem = restore<ItemId>('item');
export const restoreGroup = restore<MenuGroupId>('menu_group');
export const restoreModifierGroup = restore<ModifierGroupId>('modifier_group');

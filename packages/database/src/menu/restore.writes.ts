import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { TenantTransaction } from '../transaction.ts';

/** Who takes something back out of the archive, and when. */
export type Restoring = { readonly updated_by: string; readonly updated_at: Date };

/** Compare-and-set, as for all three: no row comes back when `rev` is not the entity's any more, or it is not archived. */
export const restoreItem = (trx: TenantTransaction, id: ItemId, rev: number, by: Restoring) =>
  trx
    .updateTable('item')
    .set({ ...by, archived_at: null, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is not', null)
    .returning('rev');

export const restoreGroup = (trx: TenantTransaction, id: MenuGroupId, rev: number, by: Restoring) =>
  trx
    .updateTable('menu_group')
    .set({ ...by, archived_at: null, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is not', null)
    .returning('rev');

export const restoreModifierGroup = (
  trx: TenantTransaction,
  id: ModifierGroupId,
  rev: number,
  by: Restoring,
) =>
  trx
    .updateTable('modifier_group')
    .set({ ...by, archived_at: null, rev: rev + 1 })
    .where('id', '=', id)
    .where('rev', '=', rev)
    .where('archived_at', 'is not', null)
    .returning('rev');

import type { ItemId, MenuGroupId } from '@toast/domain/ids';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';

/** Puts these groups into this order. */
export const arrangeGroups = prepared<{ ids: readonly MenuGroupId[] }, never>(
  'menu.arrangeGroups',
  (query, arg) =>
    query
      .updateTable('menu_group')
      .set({ sort: sql<number>`array_position(${arg('ids')}::uuid[], id)` })
      .where(sql<boolean>`id = any(${arg('ids')}::uuid[])`)
      .$castTo<never>(),
);

/** Puts these items into this group, in this order. Those that come from another group get a new revision: their editor shows the group. */
export const arrangeItems = prepared<{ groupId: MenuGroupId; ids: readonly ItemId[] }, never>(
  'menu.arrangeItems',
  (query, arg) =>
    query
      .updateTable('item')
      .set({
        sort: sql<number>`array_position(${arg('ids')}::uuid[], id)`,
        rev: sql<number>`rev + case when group_id = ${arg('groupId')}::uuid then 0 else 1 end`,
        group_id: arg('groupId'),
      })
      .where(sql<boolean>`id = any(${arg('ids')}::uuid[])`)
      .$castTo<never>(),
);

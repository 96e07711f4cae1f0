import type { DraftGroup, DraftItem, DraftModifierGroup } from './draft.ts';
import { type GroupRow, type ItemRow, itemOf, type ModifierGroupRow, modifierGroupOf } from './draft-rows.ts';

export const draftItemView = (row: ItemRow): DraftItem => {
  const { sort: _, archived: __, ...item } = itemOf(row);
  return { ...item, rev: row.rev };
};

export const draftGroupView = (row: GroupRow, items: readonly ItemRow[]): DraftGroup => ({
  id: row.id,
  name: row.name,
  description: row.description,
  itemIds: items.filter((item) => item.group_id === row.id).map(({ id }) => id),
  rev: row.rev,
});

export const draftModifierGroupView = (row: ModifierGroupRow): DraftModifierGroup => {
  const { archived: _, ...group } = modifierGroupOf(row);
  return { ...group, rev: row.rev };
};

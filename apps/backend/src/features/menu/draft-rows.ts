import type { draftGroups, draftItems, modifierGroupsEver } from '@toast/database/menu/draft.reads';
import type { DraftGroup, DraftItem, DraftModifierGroup } from '@toast/domain/menu/resolve';
import type { InferResult } from 'kysely';

export type GroupRow = InferResult<ReturnType<typeof draftGroups>>[number];
export type ItemRow = InferResult<ReturnType<typeof draftItems>>[number];
export type ModifierGroupRow = InferResult<ReturnType<typeof modifierGroupsEver>>[number];

export const groupOf = ({ id, name, description, sort }: GroupRow): DraftGroup => ({
  id,
  name,
  description,
  sort,
  archived: false,
});

export const itemOf = (row: ItemRow): DraftItem => ({
  id: row.id,
  groupId: row.group_id,
  name: row.name,
  kitchenName: row.kitchen_name,
  description: row.description,
  price: row.price,
  taxRateIds: row.tax_rate_ids,
  modifierGroupIds: row.modifier_group_ids,
  dietary: row.dietary,
  allergens: row.allergens,
  calories: row.calories,
  containsAlcohol: row.contains_alcohol,
  image: row.image,
  imageAlt: row.image_alt,
  stationId: row.station_id,
  sort: row.sort,
  hidden: row.hidden,
  archived: false,
});

export const modifierGroupOf = (row: ModifierGroupRow): DraftModifierGroup => ({
  id: row.id,
  name: row.name,
  min: row.min,
  max: row.max,
  multiSelect: row.multi_select,
  options: row.options,
  archived: row.archived_at !== null,
});

import type { MenuGroupId, ModifierGroupId, TaxRateId } from '../ids.ts';
import type { TaxRate } from '../tax/rates.ts';
import type { Item, Menu, MenuGroup, ModifierGroup } from './menu.ts';

/**
 * Draft rows. `sort` orders groups among each other and items within their group, equals by id; rows without it keep their order.
 * Archived = as good as deleted.
 */
type Row = { readonly sort?: number; readonly archived?: boolean };
export type DraftGroup = Omit<MenuGroup, 'itemIds'> & Row;
export type DraftItem = Item &
  Row & {
    readonly groupId: MenuGroupId;
    /** Taken off the menu for now. */
    readonly hidden: boolean;
  };
export type DraftModifierGroup = ModifierGroup & Row;

export type MenuDraft = Pick<Menu, 'restaurantId' | 'version' | 'publishedAt' | 'terms'> & {
  readonly groups: readonly DraftGroup[];
  readonly items: readonly DraftItem[];
  readonly modifierGroups: readonly DraftModifierGroup[];
  readonly taxRates: readonly TaxRate[];
};

function bySort(a: Row & { readonly id: string }, b: Row & { readonly id: string }): number {
  if (a.sort === undefined || b.sort === undefined) return 0;
  return a.sort - b.sort || (a.id < b.id ? -1 : 1);
}
const recordOf = <T extends { readonly id: string }>(things: readonly T[]): Record<T['id'], T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing])) as Record<T['id'], T>;

/** Field by field, as whatever else a row carries has no place in a published document. */
const itemOf = (row: DraftItem, modifierGroupIds: readonly ModifierGroupId[]): Item => ({
  id: row.id,
  name: row.name,
  kitchenName: row.kitchenName,
  description: row.description,
  price: row.price,
  taxRateIds: row.taxRateIds,
  modifierGroupIds,
  dietary: row.dietary,
  allergens: row.allergens,
  calories: row.calories,
  containsAlcohol: row.containsAlcohol,
  image: row.image,
  imageAlt: row.imageAlt,
  stationId: row.stationId,
});

const groupOf = (
  row: DraftModifierGroup,
  live: (ids: readonly ModifierGroupId[]) => readonly ModifierGroupId[],
): ModifierGroup => ({
  id: row.id,
  name: row.name,
  min: row.min,
  max: row.max,
  multiSelect: row.multiSelect,
  options: row.options.map((option) => ({ ...option, modifierGroupIds: live(option.modifierGroupIds) })),
});

/** The groups that items lead to, through any nesting; a circle is walked once. */
function reachable(
  known: ReadonlyMap<ModifierGroupId, ModifierGroup>,
  items: readonly Item[],
): ModifierGroup[] {
  const reached = new Set<ModifierGroup>();
  const queue = items.flatMap((item) => item.modifierGroupIds);
  for (const id of queue) {
    const group = known.get(id);
    if (group === undefined || reached.has(group)) continue;
    reached.add(group);
    for (const option of group.options) queue.push(...option.modifierGroupIds);
  }
  return [...reached];
}

/**
 * The menu that publishing a draft would make. Hidden and archived things are left out, references to them too, and so is
 * whatever nothing leads to; a group without items stays, for the linter to tell. References to things that never were stay as
 * well: they are mistakes, which the linter must see.
 */
export function resolveMenu(draft: MenuDraft): Menu {
  const archived = new Set(draft.modifierGroups.filter((group) => group.archived).map(({ id }) => id));
  const live = (ids: readonly ModifierGroupId[]) => ids.filter((id) => !archived.has(id));
  const groups = draft.groups.filter((group) => !group.archived).toSorted(bySort);
  const shown = new Set(groups.map(({ id }) => id));
  const rows = draft.items
    .filter((row) => !row.hidden && !row.archived && shown.has(row.groupId))
    .toSorted(bySort);
  const items = rows.map((row) => itemOf(row, live(row.modifierGroupIds)));
  const known = new Map(
    draft.modifierGroups.filter((group) => !group.archived).map((group) => [group.id, groupOf(group, live)]),
  );
  const modifierGroups = reachable(known, items);
  const levied = new Set<TaxRateId>(
    [...items, ...modifierGroups.flatMap(({ options }) => options)].flatMap(
      ({ taxRateIds }) => taxRateIds ?? [],
    ),
  );
  return {
    restaurantId: draft.restaurantId,
    version: draft.version,
    publishedAt: draft.publishedAt,
    terms: draft.terms,
    groups: groups.map(({ id, name, description }) => ({
      id,
      name,
      description,
      itemIds: rows.filter(({ groupId }) => groupId === id).map((row) => row.id),
    })),
    items: recordOf(items),
    modifierGroups: recordOf(modifierGroups),
    taxRates: recordOf(draft.taxRates.filter(({ id }) => levied.has(id))),
  };
}

import type { ItemId, ModifierOptionId } from '../ids.ts';
import { choices } from '../menu/choices.ts';
import type { Menu } from '../menu/menu.ts';
import type { Cart } from './cart.ts';

/** How many of an item or option a cart takes out of stock, summed over its lines. */
export type Demand = {
  readonly entity: 'ITEM' | 'OPTION';
  readonly entityId: ItemId | ModifierOptionId;
  readonly name: string;
  readonly quantity: number;
  readonly lineIds: readonly string[];
};

/** Every item and option of the cart that the menu knows, in the order of first appearance. */
export function demandOf(menu: Menu, cart: Cart): Demand[] {
  const sums = new Map<ItemId | ModifierOptionId, Demand>();
  const add = (demand: Omit<Demand, 'lineIds'>, lineId: string): void => {
    const sum = sums.get(demand.entityId);
    const lineIds = sum?.lineIds ?? [];
    const quantity = (sum?.quantity ?? 0) + demand.quantity;
    sums.set(demand.entityId, {
      ...demand,
      quantity,
      lineIds: lineIds.includes(lineId) ? lineIds : [...lineIds, lineId],
    });
  };
  for (const line of cart.lines) {
    const item = menu.items[line.itemId];
    if (item === undefined) continue;
    add({ entity: 'ITEM', entityId: item.id, name: item.name, quantity: line.quantity }, line.id);
    for (const { option, quantity } of choices(menu, item, line.modifiers)) {
      add(
        { entity: 'OPTION', entityId: option.id, name: option.name, quantity: quantity * line.quantity },
        line.id,
      );
    }
  }
  return [...sums.values()];
}

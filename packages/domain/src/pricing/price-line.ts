import { lineAllergens } from '../menu/allergens.ts';
import { choices } from '../menu/choices.ts';
import type { Item, Menu } from '../menu/menu.ts';
import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { TaxShare } from '../tax/applied.ts';
import type { CartLine } from './cart.ts';
import type { PricedLine } from './priced.ts';
import { taxShares } from './tax-shares.ts';

/** A line before discount and tax, and how its gross divides between sets of tax rates (Σ shares = gross). */
export type ListedLine = {
  readonly priced: Omit<PricedLine, 'discount' | 'net' | 'taxes' | 'total'>;
  readonly shares: readonly TaxShare[];
};

/**
 * What a line costs by the menu. An option with rates of its own is taxed by those on its own price; all other options, nested
 * ones too, are taxed as the item is.
 */
export function listLine(menu: Menu, item: Item, line: CartLine, diningOption: DiningOption): ListedLine {
  const sold = choices(menu, item, line.modifiers);
  const stated = lineAllergens(item, sold);
  const parts = sold.map(({ option, quantity }) => ({
    taxRateIds: option.taxRateIds,
    amount: option.price * quantity,
  }));
  const unitPrice = parts.reduce((sum, { amount }) => sum + amount, item.price);
  return {
    priced: {
      lineId: line.id,
      itemId: item.id,
      name: item.name,
      kitchenName: item.kitchenName === '' ? item.name : item.kitchenName,
      quantity: line.quantity,
      unitPrice,
      gross: unitPrice * line.quantity,
      modifiers: sold.map(({ group, option, quantity, depth }) => ({
        groupId: group.id,
        optionId: option.id,
        groupName: group.name,
        name: option.name,
        kitchenName: option.kitchenName === '' ? option.name : option.kitchenName,
        quantity,
        price: option.price,
        depth,
      })),
      allergens: stated.contains,
      allergensDeclared: stated.declared,
      note: line.note,
    },
    shares: taxShares(menu, item, item.price, parts, line.quantity, diningOption),
  };
}

/** What is left to tax of each share once the line's discount is taken off, in proportion. */
export function discountShares(shares: readonly TaxShare[], discount: Minor): readonly TaxShare[] {
  if (discount === 0) return shares;
  const parts = apportion(
    discount,
    shares.map((share) => ({ id: share.rateSet.key, weight: share.amount })),
  );
  return shares.map((share, i) => ({ rateSet: share.rateSet, amount: share.amount - (parts[i] ?? 0) }));
}

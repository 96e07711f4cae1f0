import type { TaxRateId } from '../ids.ts';
import type { Item, Menu } from '../menu/menu.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import { type RateSet, rateSet, type TaxShare } from '../tax/applied.ts';

/** A part of the price of one of a line; `taxRateIds: null` = taxed as the item is. */
type Part = { readonly taxRateIds: readonly TaxRateId[] | null; readonly amount: Minor };

/**
 * How the gross of `quantity` of an item divides between sets of tax rates: parts with rates of their own by those, the item and
 * all other parts by the item's. Σ shares = quantity × (`itemAmount` + Σ parts).
 */
export function taxShares(
  menu: Menu,
  item: Pick<Item, 'taxRateIds'>,
  itemAmount: Minor,
  parts: readonly Part[],
  quantity: number,
  diningOption: DiningOption,
): TaxShare[] {
  const units = new Map<string, { rateSet: RateSet; amount: Minor }>();
  const charge = (ids: readonly TaxRateId[], amount: Minor): void => {
    const set = rateSet(menu.taxRates, ids, diningOption);
    const unit = units.get(set.key);
    if (unit === undefined) units.set(set.key, { rateSet: set, amount });
    else unit.amount += amount;
  };
  let own = itemAmount;
  for (const { taxRateIds, amount } of parts) {
    if (taxRateIds === null) own += amount;
    else charge(taxRateIds, amount);
  }
  charge(item.taxRateIds, own);
  return [...units.values()].map((unit) => ({ rateSet: unit.rateSet, amount: unit.amount * quantity }));
}

import type { AppliedDiscount } from '../discount/discount.ts';
import type { ItemId, ModifierGroupId, ModifierOptionId, TaxRateId } from '../ids.ts';
import type { Allergen } from '../menu/dietary.ts';
import type { Currency, Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { PricedCharge } from '../service-charge/service-charge.ts';

/** One rate's tax on a line or check; `amount` is inside the price when `included`, else on top of it. */
export type TaxAmount = {
  readonly taxRateId: TaxRateId;
  readonly name: string;
  readonly ppm: Ppm;
  readonly included: boolean;
  readonly amount: Minor;
  /** Minor units per unit sold, for a rate that is no percentage; its `ppm` says nothing then. */
  readonly fixed?: Minor;
};

/** A chosen modifier as sold; `price` is for one, `depth` 0 = asked by the item, 1 = asked by an option, … */
export type PricedModifier = {
  readonly groupId: ModifierGroupId;
  readonly optionId: ModifierOptionId;
  readonly groupName: string;
  readonly name: string;
  readonly kitchenName: string;
  readonly quantity: number;
  readonly price: Minor;
  readonly depth: number;
};

/**
 * A line as sold. `unitPrice` = item + modifiers for one; `gross` = quantity × unitPrice, as listed on the menu;
 * `discount` ≥ 0; `net` = gross − discount − included taxes; `total` = net + all taxes.
 */
export type PricedLine = {
  readonly lineId: string;
  readonly itemId: ItemId;
  readonly name: string;
  readonly kitchenName: string;
  readonly quantity: number;
  readonly unitPrice: Minor;
  readonly gross: Minor;
  readonly discount: Minor;
  readonly net: Minor;
  readonly taxes: readonly TaxAmount[];
  readonly total: Minor;
  readonly modifiers: readonly PricedModifier[];
  /** What it contains as chosen; with `allergensDeclared` false that is only what the choices add: the rest is unknown, not none. */
  readonly allergens: readonly Allergen[];
  readonly allergensDeclared: boolean;
  readonly note: string;
};

/**
 * `subtotal` = Σ line gross; `tax` = Σ taxes (included and added), those of charges too; `total` = Σ line and charge totals = what
 * the guest pays, without tip. `discounts` and `charges` are there only when there are any.
 */
export type PricedCart = {
  readonly menuVersion: number;
  readonly currency: Currency;
  readonly diningOption: DiningOption;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly PricedLine[];
  readonly subtotal: Minor;
  readonly discount: Minor;
  readonly taxes: readonly TaxAmount[];
  readonly tax: Minor;
  readonly total: Minor;
  readonly discounts?: readonly AppliedDiscount[];
  readonly charges?: readonly PricedCharge[];
};

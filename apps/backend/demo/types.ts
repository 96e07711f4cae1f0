import type { Allergen, DietaryTag } from '@toast/domain/menu/dietary';
import type { Currency, Minor, Ppm } from '@toast/domain/money/money';
import type { DiningOption, DiningOptionOffer } from '@toast/domain/order/dining-option';
import type { Rounding, RoundingScope } from '@toast/domain/tax/rates';

/**
 * A demo restaurant as a person writes it: everything is named by a short key instead of an id, amounts are minor
 * units of the restaurant's currency, rates are parts per million. `toDraft` turns it into domain rows.
 */
export type DemoRestaurant = {
  /** Also the path of its pages and pictures; never changed, because every id is derived from it. */
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  /** IANA zone. */
  readonly zone: string;
  readonly currency: Currency;
  /** BCP 47. */
  readonly locale: string;
  /** Minutes after local midnight at which the business day ends, 0–720. */
  readonly closeoutMinute: number;
  readonly pricesIncludeTax: boolean;
  readonly roundingScope: RoundingScope;
  /** `hue` in degrees of OKLCH. */
  readonly theme: { readonly hue: number };
  /** What the cover picture shows, for those who cannot see it. */
  readonly coverAlt: string;
  readonly diningOptions: readonly DiningOptionOffer[];
  readonly taxRates: Readonly<Record<string, DemoTaxRate>>;
  /** In the order of the kitchen; the first takes what names no station. */
  readonly stations: Readonly<Record<string, string>>;
  readonly modifierGroups: Readonly<Record<string, DemoModifierGroup>>;
  /** In the order of the menu. */
  readonly groups: Readonly<Record<string, DemoGroup>>;
};

type DemoTaxRate = {
  readonly name: string;
  readonly ppm: Ppm;
  readonly rounding: Rounding;
  readonly conditional?: readonly { readonly diningOption: DiningOption; readonly ppm: Ppm }[];
};

export type DemoGroup = {
  readonly name: string;
  readonly description: string;
  /** In the order of the group; keys are unique within the restaurant. */
  readonly items: Readonly<Record<string, DemoItem>>;
};

export type DemoItem = {
  readonly name: string;
  readonly description: string;
  /** What the cook reads; the guest's name when absent. */
  readonly kitchenName?: string;
  readonly price: Minor;
  /** Keys of tax rates; empty = explicitly untaxed. */
  readonly taxes: readonly string[];
  readonly station: string;
  /** Keys of modifier groups, in the order they are asked. */
  readonly asks?: readonly string[];
  readonly dietary?: readonly DietaryTag[];
  readonly allergens: DemoAllergens;
  readonly calories?: number;
  readonly alcohol?: true;
  /** What the picture shows. The picture itself is named after the item's key. */
  readonly alt: string;
};

/** 'UNDECLARED' is an honest "we do not know", for example a dish that changes every day. */
export type DemoAllergens =
  | { readonly contains: readonly Allergen[]; readonly traces?: readonly Allergen[] }
  | 'UNDECLARED';

export type DemoModifierGroup = {
  readonly name: string;
  readonly min: number;
  /** null = as many as one likes. */
  readonly max: number | null;
  readonly multiSelect: boolean;
  readonly options: Readonly<Record<string, DemoOption>>;
};

export type DemoOption = {
  readonly name: string;
  readonly kitchenName?: string;
  /** Absent = free. */
  readonly price?: Minor;
  readonly isDefault?: true;
  /** Absent = 1. */
  readonly maxQuantity?: number;
  /** Keys of the modifier groups that open when this option is chosen. */
  readonly asks?: readonly string[];
  /** Keys of tax rates that replace those of the item for this option's price. */
  readonly taxes?: readonly string[];
  readonly adds?: readonly Allergen[];
  readonly removes?: readonly Allergen[];
};

import type {
  ItemId,
  MenuGroupId,
  ModifierGroupId,
  ModifierOptionId,
  RestaurantId,
  StationId,
  TaxRateId,
} from '../ids.ts';
import type { Currency, Minor } from '../money/money.ts';
import type { DiningOptionOffer } from '../order/dining-option.ts';
import type { RoundingScope, TaxRate } from '../tax/rates.ts';
import type { Allergen, AllergenStatement, DietaryTag } from './dietary.ts';

/** A choice within a modifier group. It may open groups of its own (nested once or more, acyclic). */
export type ModifierOption = {
  readonly id: ModifierOptionId;
  readonly name: string;
  /** What the cook reads; the guest's name when empty. */
  readonly kitchenName: string;
  /** Added to the unit price of the line for each one chosen, in minor units; 0 = free, never negative. */
  readonly price: Minor;
  readonly isDefault: boolean;
  /** How many of this option one line may hold; 1 unless duplicates make sense ("3 extra shots"). */
  readonly maxQuantity: number;
  /** Modifier groups that open when this option is chosen. */
  readonly modifierGroupIds: readonly ModifierGroupId[];
  /** null = the item's own rates. */
  readonly taxRateIds: readonly TaxRateId[] | null;
  /** Allergens that choosing this option adds to the line. */
  readonly addsAllergens: readonly Allergen[];
  /** Allergens that choosing this option takes off the line ("gluten-free bread"). */
  readonly removesAllergens: readonly Allergen[];
};

/** A question asked about an item. `min` and `max` count quantities, not distinct options; `max: null` = no limit. */
export type ModifierGroup = {
  readonly id: ModifierGroupId;
  readonly name: string;
  readonly min: number;
  readonly max: number | null;
  /** false implies max = 1 (radio buttons). */
  readonly multiSelect: boolean;
  readonly options: readonly ModifierOption[];
};

export type Item = {
  readonly id: ItemId;
  readonly name: string;
  readonly kitchenName: string;
  readonly description: string;
  /** Base price of one, in minor units; includes tax where the restaurant's prices do. */
  readonly price: Minor;
  /** Empty = explicitly untaxed. */
  readonly taxRateIds: readonly TaxRateId[];
  readonly modifierGroupIds: readonly ModifierGroupId[];
  readonly dietary: readonly DietaryTag[];
  readonly allergens: AllergenStatement;
  readonly calories: number | null;
  readonly containsAlcohol: boolean;
  /** Path below the media root, for example `demo/dublin/soda-bread.svg`; null = none. */
  readonly image: string | null;
  readonly imageAlt: string;
  /** null = the restaurant's first station. */
  readonly stationId: StationId | null;
};

export type MenuGroup = {
  readonly id: MenuGroupId;
  readonly name: string;
  readonly description: string;
  readonly itemIds: readonly ItemId[];
};

/** The terms of sale that price a cart; frozen into each menu version so that a quote can be repeated exactly. */
export type SaleTerms = {
  readonly currency: Currency;
  readonly pricesIncludeTax: boolean;
  readonly roundingScope: RoundingScope;
  readonly diningOptions: readonly DiningOptionOffer[];
};

/**
 * One published, immutable, fully resolved version of a restaurant's menu. Shared modifier groups, items and tax rates
 * are held once and referred to by id.
 */
export type Menu = {
  readonly restaurantId: RestaurantId;
  /** Monotonic per restaurant, from 1. */
  readonly version: number;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly terms: SaleTerms;
  readonly groups: readonly MenuGroup[];
  readonly items: Readonly<Record<ItemId, Item>>;
  readonly modifierGroups: Readonly<Record<ModifierGroupId, ModifierGroup>>;
  readonly taxRates: Readonly<Record<TaxRateId, TaxRate>>;
};

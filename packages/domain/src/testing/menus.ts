import {
  asId,
  type Id,
  type ItemId,
  type ModifierGroupId,
  type ModifierOptionId,
  type RestaurantId,
  type TaxRateId,
} from '../ids.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from '../menu/menu.ts';
import type { Cart, CartLine, ChosenModifier } from '../pricing/cart.ts';
import type { RoundingScope, TaxRate } from '../tax/rates.ts';

/** The same short number always makes the same id, so that tests read `itemId(3)`. */
const numbered = (kind: number, n: number): string =>
  `00000000-0000-7000-80${kind}-${String(n).padStart(12, '0')}`;
const ids =
  <I extends Id<string>>(kind: number) =>
  (n: number): I =>
    asId<I>(numbered(kind, n));
export const itemId = ids<ItemId>(11);
export const groupId = ids<ModifierGroupId>(12);
export const optionId = ids<ModifierOptionId>(13);
export const rateId = ids<TaxRateId>(14);

export const rate = (n: number, ppm: number, rest: Partial<TaxRate> = {}): TaxRate => ({
  id: rateId(n),
  name: `rate ${n}`,
  ppm,
  rounding: 'HALF_EVEN',
  conditional: [],
  ...rest,
});

export const item = (n: number, rest: Partial<Item> = {}): Item => ({
  id: itemId(n),
  name: `item ${n}`,
  kitchenName: '',
  description: '',
  price: 1000,
  taxRateIds: [],
  modifierGroupIds: [],
  dietary: [],
  allergens: { declared: true, contains: [], traces: [] },
  calories: null,
  containsAlcohol: false,
  image: null,
  imageAlt: '',
  stationId: null,
  ...rest,
});

export const option = (n: number, rest: Partial<ModifierOption> = {}): ModifierOption => ({
  id: optionId(n),
  name: `option ${n}`,
  kitchenName: '',
  price: 0,
  isDefault: false,
  maxQuantity: 1,
  modifierGroupIds: [],
  taxRateIds: null,
  addsAllergens: [],
  removesAllergens: [],
  ...rest,
});

export const modifierGroup = (
  n: number,
  options: readonly ModifierOption[],
  rest: Partial<ModifierGroup> = {},
): ModifierGroup => ({
  id: groupId(n),
  name: `group ${n}`,
  min: 0,
  max: null,
  multiSelect: true,
  options,
  ...rest,
});

export type MenuParts = {
  readonly items: readonly Item[];
  readonly modifierGroups?: readonly ModifierGroup[];
  readonly taxRates?: readonly TaxRate[];
  readonly pricesIncludeTax?: boolean;
  readonly roundingScope?: RoundingScope;
};

/** A menu of one group that holds all items; take-out and eat-in are offered; dollars. */
export const menu = ({
  items,
  modifierGroups = [],
  taxRates = [],
  pricesIncludeTax = false,
  roundingScope = 'LINE',
}: MenuParts): Menu => ({
  restaurantId: asId<RestaurantId>(numbered(10, 1)),
  version: 1,
  publishedAt: '2026-11-20T12:00:00.000Z',
  terms: {
    currency: 'USD',
    pricesIncludeTax,
    roundingScope,
    diningOptions: [
      { diningOption: 'DINE_IN', requiredGuestFields: [], leadMinutes: 10 },
      { diningOption: 'TAKE_OUT', requiredGuestFields: ['name'], leadMinutes: 15 },
    ],
  },
  groups: [{ id: asId(numbered(15, 1)), name: 'All', description: '', itemIds: items.map(({ id }) => id) }],
  items: Object.fromEntries(items.map((entry) => [entry.id, entry])),
  modifierGroups: Object.fromEntries(modifierGroups.map((entry) => [entry.id, entry])),
  taxRates: Object.fromEntries(taxRates.map((entry) => [entry.id, entry])),
});

export const choice = (
  group: number,
  chosen: number,
  quantity = 1,
  modifiers: readonly ChosenModifier[] = [],
): ChosenModifier => ({
  groupId: groupId(group),
  optionId: optionId(chosen),
  quantity,
  modifiers,
});

export const line = (
  id: string,
  of: number,
  quantity = 1,
  modifiers: readonly ChosenModifier[] = [],
): CartLine => ({
  id,
  itemId: itemId(of),
  quantity,
  modifiers,
  note: '',
});

export const cart = (lines: readonly CartLine[], rest: Partial<Cart> = {}): Cart => ({
  diningOption: 'TAKE_OUT',
  lines,
  ...rest,
});

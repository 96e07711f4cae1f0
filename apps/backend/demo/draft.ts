import type {
  ItemId,
  MenuGroupId,
  ModifierGroupId,
  ModifierOptionId,
  RestaurantId,
  StationId,
  TaxRateId,
} from '@toast/domain/ids';
import type { AllergenStatement } from '@toast/domain/menu/dietary';
import type { Item, ModifierGroup, ModifierOption } from '@toast/domain/menu/menu';
import type { TaxRate } from '@toast/domain/tax/rates';
import { demoId } from './ids.ts';
import type { DemoAllergens, DemoItem, DemoModifierGroup, DemoOption, DemoRestaurant } from './types.ts';

type DraftRestaurant = Pick<
  DemoRestaurant,
  | 'slug'
  | 'name'
  | 'tagline'
  | 'zone'
  | 'currency'
  | 'locale'
  | 'closeoutMinute'
  | 'pricesIncludeTax'
  | 'roundingScope'
  | 'diningOptions'
> & {
  readonly id: RestaurantId;
  /** `cover` is a path below the media root. */
  readonly theme: { readonly hue: number; readonly cover: string; readonly coverAlt: string };
};

type DraftStation = { readonly id: StationId; readonly name: string; readonly sort: number };

type DraftMenuGroup = {
  readonly id: MenuGroupId;
  readonly name: string;
  readonly description: string;
  readonly sort: number;
};

type DraftItem = Item & { readonly groupId: MenuGroupId; readonly sort: number };

/** A demo restaurant as rows: the unpublished draft of its menu and all it refers to, every id resolved. */
export type DemoDraft = {
  readonly restaurant: DraftRestaurant;
  readonly taxRates: readonly TaxRate[];
  readonly stations: readonly DraftStation[];
  readonly menuGroups: readonly DraftMenuGroup[];
  readonly items: readonly DraftItem[];
  readonly modifierGroups: readonly ModifierGroup[];
};

/** @throws RangeError when the restaurant refers to a key it does not define: a slip in the demo data. */
export function toDraft(demo: DemoRestaurant): DemoDraft {
  const { slug } = demo;
  const refer =
    <T>(kind: string, known: Readonly<Record<string, unknown>>, id: (key: string) => T) =>
    (key: string): T => {
      if (!Object.hasOwn(known, key)) throw new RangeError(`${slug} has no ${kind} "${key}"`);
      return id(key);
    };
  const taxRateId = refer('tax rate', demo.taxRates, (key): TaxRateId => demoId(slug, 'tax rate', key));
  const stationId = refer('station', demo.stations, (key): StationId => demoId(slug, 'station', key));
  const modifierGroupId = refer(
    'modifier group',
    demo.modifierGroups,
    (key): ModifierGroupId => demoId(slug, 'modifier group', key),
  );

  const toOption = (groupKey: string, key: string, option: DemoOption): ModifierOption => ({
    id: demoId(slug, 'modifier option', `${groupKey}/${key}`) satisfies ModifierOptionId,
    name: option.name,
    kitchenName: option.kitchenName ?? '',
    price: option.price ?? 0,
    isDefault: option.isDefault ?? false,
    maxQuantity: option.maxQuantity ?? 1,
    modifierGroupIds: (option.asks ?? []).map(modifierGroupId),
    taxRateIds: option.taxes?.map(taxRateId) ?? null,
    addsAllergens: option.adds ?? [],
    removesAllergens: option.removes ?? [],
  });

  const toModifierGroup = (key: string, group: DemoModifierGroup): ModifierGroup => ({
    id: modifierGroupId(key),
    name: group.name,
    min: group.min,
    max: group.max,
    multiSelect: group.multiSelect,
    options: Object.entries(group.options).map(([optionKey, option]) => toOption(key, optionKey, option)),
  });

  const toItem = (groupId: MenuGroupId, sort: number, key: string, item: DemoItem): DraftItem => ({
    id: demoId(slug, 'item', key) satisfies ItemId,
    groupId,
    sort,
    name: item.name,
    kitchenName: item.kitchenName ?? '',
    description: item.description,
    price: item.price,
    taxRateIds: item.taxes.map(taxRateId),
    modifierGroupIds: (item.asks ?? []).map(modifierGroupId),
    dietary: item.dietary ?? [],
    allergens: toStatement(item.allergens),
    calories: item.calories ?? null,
    containsAlcohol: item.alcohol ?? false,
    image: `demo/${slug}/${key}.svg`,
    imageAlt: item.alt,
    stationId: stationId(item.station),
  });

  const {
    name,
    tagline,
    zone,
    currency,
    locale,
    closeoutMinute,
    pricesIncludeTax,
    roundingScope,
    diningOptions,
  } = demo;
  const groups = Object.entries(demo.groups).map(([key, group], sort) => ({
    id: demoId(slug, 'menu group', key) satisfies MenuGroupId,
    sort,
    group,
  }));
  return {
    restaurant: {
      id: demoId(slug, 'restaurant', slug),
      slug,
      name,
      tagline,
      zone,
      currency,
      locale,
      closeoutMinute,
      pricesIncludeTax,
      roundingScope,
      diningOptions,
      theme: { hue: demo.theme.hue, cover: `demo/${slug}/cover.svg`, coverAlt: demo.coverAlt },
    },
    taxRates: Object.entries(demo.taxRates).map(([key, rate]) => ({
      id: taxRateId(key),
      name: rate.name,
      ppm: rate.ppm,
      rounding: rate.rounding,
      conditional: rate.conditional ?? [],
    })),
    stations: Object.entries(demo.stations).map(([key, station], sort) => ({
      id: stationId(key),
      name: station,
      sort,
    })),
    menuGroups: groups.map(({ id, sort, group }) => ({
      id,
      sort,
      name: group.name,
      description: group.description,
    })),
    items: groups.flatMap(({ id, group }) =>
      Object.entries(group.items).map(([key, item], sort) => toItem(id, sort, key, item)),
    ),
    modifierGroups: Object.entries(demo.modifierGroups).map(([key, group]) => toModifierGroup(key, group)),
  };
}

const toStatement = (allergens: DemoAllergens): AllergenStatement =>
  allergens === 'UNDECLARED'
    ? { declared: false, contains: [], traces: [] }
    : { declared: true, contains: allergens.contains, traces: allergens.traces ?? [] };

import type { Review } from '~/shared/trpc/outputs.ts';

export type Change = Review['diff'][number];

export const entityWords: Readonly<Record<Change['entity'], string>> = {
  ITEM: 'Item',
  OPTION: 'Option',
  TERMS: 'Terms of sale',
  TAX_RATE: 'Tax rate',
  MODIFIER_GROUP: 'Modifier group',
  GROUP: 'Group',
};

const fieldWords: Readonly<Record<string, string>> = {
  name: 'name',
  kitchenName: 'kitchen name',
  description: 'description',
  price: 'price',
  taxRateIds: 'tax',
  modifierGroupIds: 'modifiers',
  dietary: 'diet',
  allergens: 'allergens',
  calories: 'calories',
  containsAlcohol: 'alcohol',
  image: 'picture',
  imageAlt: 'picture description',
  stationId: 'station',
  itemIds: 'items or their order',
  options: 'options or their order',
  min: 'minimum',
  max: 'maximum',
  multiSelect: 'how many can be chosen',
  isDefault: 'default',
  maxQuantity: 'how many of one',
  addsAllergens: 'allergens it adds',
  removesAllergens: 'allergens it removes',
};

/** Which fields changed, except the price, which is shown with both its figures. */
export const changedFields = ({ fields }: Change): string[] =>
  fields.flatMap(({ field }) => (field === 'price' ? [] : [fieldWords[field] ?? field]));

/** A new name says more with the old one beside it. */
export function oldName({ fields }: Change): string | null {
  const change = fields.find(({ field }) => field === 'name');
  return typeof change?.from === 'string' ? change.from : null;
}

export type ChangeSection = { readonly title: string; readonly changes: readonly Change[] };

/** Prices first, then what comes, what goes and what is otherwise different. */
export function sectionsOf(diff: readonly Change[]): ChangeSection[] {
  const of = (title: string, belongs: (change: Change) => boolean) => ({
    title,
    changes: diff.filter(belongs),
  });
  return [
    of('Prices', ({ price }) => price !== null),
    of('Added', ({ kind }) => kind === 'ADDED'),
    of('Removed', ({ kind }) => kind === 'REMOVED'),
    of('Changed', ({ kind, price }) => kind === 'CHANGED' && price === null),
  ].filter(({ changes }) => changes.length > 0);
}

import { allergenWords } from '@toast/domain/menu/allergen-words';
import { Money } from '@toast/ui/money';
import type { ReactNode } from 'react';
import type { Draft } from '~/shared/trpc/outputs.ts';
import { dietaryWords } from '~/shared/words/dietary-words.ts';
import type { ItemForm, ItemFormField } from './item-form.ts';

export const fieldLabels: Readonly<Record<ItemFormField, string>> = {
  groupId: 'Group',
  name: 'Name',
  kitchenName: 'Kitchen name',
  description: 'Description',
  price: 'Price',
  taxRateIds: 'Tax',
  modifierGroupIds: 'Modifiers',
  dietary: 'Diet',
  allergens: 'Allergens',
  calories: 'Calories',
  containsAlcohol: 'Alcohol',
  image: 'Picture',
  imageAlt: 'Picture description',
  stationId: 'Station',
  hidden: 'Hidden',
};

const named = (
  ids: readonly string[],
  list: readonly { readonly id: string; readonly name: string }[],
): string => ids.map((id) => list.find((one) => one.id === id)?.name ?? '').join(', ');

/** A field's value as one reads it, where two versions are compared. */
export function itemValue(draft: Draft, form: Partial<ItemForm>, field: ItemFormField): ReactNode {
  switch (field) {
    case 'price':
      return form.price == null ? 'none' : <Money amount={form.price} currency={draft.restaurant.currency} />;
    case 'groupId':
      return named([form.groupId ?? ''], draft.groups);
    case 'stationId':
      return form.stationId == null ? 'First station' : named([form.stationId], draft.stations);
    case 'taxRateIds':
      return named(form.taxRateIds ?? [], draft.taxRates) || 'none';
    case 'modifierGroupIds':
      return named(form.modifierGroupIds ?? [], draft.modifierGroups) || 'none';
    case 'dietary':
      return (form.dietary ?? []).map((tag) => dietaryWords[tag]).join(', ') || 'none';
    case 'allergens': {
      const { declared = false, contains = [], traces = [] } = form.allergens ?? {};
      if (!declared) return 'not known';
      return (
        [
          ...contains.map((one) => allergenWords[one]),
          ...traces.map((one) => `traces of ${allergenWords[one]}`),
        ].join(', ') || 'none'
      );
    }
    case 'hidden':
    case 'containsAlcohol':
      return form[field] === true ? 'yes' : 'no';
    default:
      return form[field] || 'none';
  }
}

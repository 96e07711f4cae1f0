import type { Draft, DraftModifierGroup } from '../../src/features/menu/draft.ts';

/** One of each kind of thing in a draft; what is in use by nothing else comes last. */
const last = <T>(things: readonly T[]): T => {
  const found = things.at(-1);
  if (found === undefined) throw new Error('the draft has none of these');
  return found;
};

export const itemOf = (draft: Draft) => last(draft.items);
export const groupOf = (draft: Draft) => last(draft.groups);
export const modifierGroupOf = (draft: Draft) => last(draft.modifierGroups);
export const taxRateOf = (draft: Draft) => last(draft.taxRates);
export const stationOf = (draft: Draft) => last(draft.stations);

/** What its editor sends back of a modifier group, its options changed like this. */
export const modifierGroupFields = (
  { name, min, max, multiSelect, options }: DraftModifierGroup,
  change: { readonly modifierGroupIds?: string[]; readonly taxRateIds?: string[] } = {},
) => ({
  name,
  min,
  max,
  multiSelect,
  options: options.map((option) => ({
    ...option,
    modifierGroupIds: [...option.modifierGroupIds],
    taxRateIds: option.taxRateIds && [...option.taxRateIds],
    addsAllergens: [...option.addsAllergens],
    removesAllergens: [...option.removesAllergens],
    ...change,
  })),
});

import { type Allergen, allergens, type DietaryTag, dietaryTags } from '@toast/domain/menu/dietary';

/** What the guest looks for. It lives in the address, so that a filtered menu can be sent to a friend. */
export type Filter = {
  readonly text: string;
  readonly dietary: readonly DietaryTag[];
  readonly without: readonly Allergen[];
};

export const noFilter: Filter = { text: '', dietary: [], without: [] };

const word = (constant: string): string => constant.toLowerCase().replaceAll('_', '-');
const listed = <T extends string>(known: readonly T[], text: string | null): readonly T[] => {
  const words = new Set((text ?? '').split(','));
  return known.filter((constant) => words.has(word(constant)));
};

/** Reads `?q=soda&diet=vegan,gluten-free&without=milk`; words that mean nothing are passed over. */
export const readFilter = (params: { readonly get: (name: string) => string | null }): Filter => ({
  text: (params.get('q') ?? '').slice(0, 100),
  dietary: listed(dietaryTags, params.get('diet')),
  without: listed(allergens, params.get('without')),
});

/** The query with this filter in it; other parameters stay. '' or '?…'. */
export function writeFilter(query: string, { text, dietary, without }: Filter): string {
  const params = new URLSearchParams(query);
  const put = (name: string, value: string) => (value === '' ? params.delete(name) : params.set(name, value));
  put('q', text);
  put('diet', dietary.map(word).join(','));
  put('without', without.map(word).join(','));
  const written = params.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

export const isFiltered = ({ text, dietary, without }: Filter): boolean =>
  text.trim() !== '' || dietary.length > 0 || without.length > 0;

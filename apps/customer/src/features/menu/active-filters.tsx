import { allergenWords } from '@toast/domain/menu/allergen-words';
import { X } from 'lucide-react';
import { dietaryWords } from '~/shared/words/dietary-words.ts';
import type { Filter } from './filter.ts';

/** The filters that are on, each with a way to take it off. */
export function ActiveFilters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const chips = [
    ...filter.dietary.map((tag) => ({
      key: tag,
      words: dietaryWords[tag],
      off: () => onChange({ ...filter, dietary: filter.dietary.filter((one) => one !== tag) }),
    })),
    ...filter.without.map((allergen) => ({
      key: allergen,
      words: `Without ${allergenWords[allergen]}`,
      off: () => onChange({ ...filter, without: filter.without.filter((one) => one !== allergen) }),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters that are on" className="flex flex-wrap gap-2">
      {chips.map(({ key, words, off }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={`${words}: take this filter off`}
            onClick={off}
            className="hit inline-flex min-h-target-sm items-center gap-1.5 rounded-full bg-accent-soft ps-3 pe-2 text-sm text-accent-ink hover:bg-fill-hover"
          >
            {words}
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}

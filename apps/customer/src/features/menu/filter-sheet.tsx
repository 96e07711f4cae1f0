'use client';

import { allergenWords } from '@toast/domain/menu/allergen-words';
import { allergens, dietaryTags } from '@toast/domain/menu/dietary';
import { Button } from '@toast/ui/button';
import { ChoiceList } from '@toast/ui/choice-list';
import { Sheet } from '@toast/ui/sheet';
import { plural } from '~/shared/format/plural.ts';
import { dietaryWords } from '~/shared/words/dietary-words.ts';
import { capitalised } from '~/shared/words/list.ts';
import { type Filter, noFilter } from './filter.ts';

type FilterSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  filter: Filter;
  onChange: (filter: Filter) => void;
  count: number;
};

/** What the guest eats, and what must not be in it. Takes effect at once; the button only closes. */
export function FilterSheet({ open, onOpenChange, filter, onChange, count }: FilterSheetProps) {
  const clear = () => onChange({ ...noFilter, text: filter.text });
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="What can you eat?"
      footer={
        <div className="flex gap-2">
          <Button variant="ghost" onClick={clear}>
            Clear
          </Button>
          <Button variant="primary" className="flex-1" onClick={() => onOpenChange(false)}>
            Show {plural(count, 'dish', 'dishes')}
          </Button>
        </div>
      }
    >
      <h3 id="filter-dietary" className="font-semibold">
        I want it to be
      </h3>
      <ChoiceList
        type="multiple"
        aria-labelledby="filter-dietary"
        choices={dietaryTags.map((tag) => ({ value: tag, label: dietaryWords[tag] }))}
        value={filter.dietary}
        onValueChange={(value) =>
          onChange({ ...filter, dietary: dietaryTags.filter((tag) => value.includes(tag)) })
        }
      />
      <h3 id="filter-without" className="mt-6 font-semibold">
        It must be without
      </h3>
      <p className="text-sm text-muted">
        Hides dishes that contain it or may have traces, and those for which the restaurant has not said. If
        an allergy is serious, tell the staff as well.
      </p>
      <ChoiceList
        type="multiple"
        aria-labelledby="filter-without"
        className="mt-1 grid-cols-2 gap-x-4 sm:gap-x-6"
        choices={allergens.map((one) => ({ value: one, label: capitalised(allergenWords[one]) }))}
        value={filter.without}
        onValueChange={(value) =>
          onChange({ ...filter, without: allergens.filter((one) => value.includes(one)) })
        }
      />
    </Sheet>
  );
}

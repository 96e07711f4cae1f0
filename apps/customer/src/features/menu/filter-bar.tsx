'use client';

import { Button } from '@toast/ui/button';
import { SearchInput } from '@toast/ui/search-input';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Filter } from './filter.ts';
import { FilterSheet } from './filter-sheet.tsx';

type FilterBarProps = { filter: Filter; onChange: (filter: Filter) => void; count: number };

/** Search as one types, and the dietary filters behind a button that says how many are on. */
export function FilterBar({ filter, onChange, count }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const on = filter.dietary.length + filter.without.length;
  return (
    <search className="flex gap-2">
      <SearchInput
        label="Search the menu"
        value={filter.text}
        onValueChange={(text) => onChange({ ...filter, text })}
        className="flex-1"
      />
      <Button
        icon={<SlidersHorizontal />}
        onClick={() => setOpen(true)}
        aria-label={on === 0 ? 'Dietary filters' : `Dietary filters, ${on} on`}
        className={on > 0 ? 'border-accent bg-accent-soft hover:bg-accent-soft' : undefined}
      >
        <span className="max-sm:sr-only">Dietary</span>
        {on > 0 && <span className="tabular">{on}</span>}
      </Button>
      <FilterSheet open={open} onOpenChange={setOpen} filter={filter} onChange={onChange} count={count} />
    </search>
  );
}

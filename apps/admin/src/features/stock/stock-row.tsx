'use client';

import { remainingOf, type StockBook } from '@toast/domain/stock/book';
import { SegmentedControl } from '@toast/ui/segmented-control';
import { Stepper } from '@toast/ui/stepper';
import { CircleSlash } from 'lucide-react';
import { memo, useState } from 'react';
import { type StockConflict, type StockWish, useSetStock } from '~/shared/stock/use-set-stock.ts';
import { Thumb } from '~/shared/thumb.tsx';
import type { Sellable } from './sellables.ts';
import { StockConflictNote } from './stock-conflict-note.tsx';

type Props = { sellable: Sellable; stock: StockBook };

/** One tap: sold out, in stock, or a count that goes down with each one sold. */
export const StockRow = memo(function StockRow({ sellable, stock }: Props) {
  const setStock = useSetStock();
  const { id, name, place, image, kind } = sellable;
  const left = remainingOf(stock, id);
  const state = left === null ? 'in' : left === 0 ? 'out' : 'count';
  const [conflict, setConflict] = useState<StockConflict | null>(null);
  const wish = (wanted: StockWish, quiet = false) => {
    setConflict(null);
    void setStock(id, name, wanted, { quiet, onStale: setConflict });
  };
  const set = (value: string) => {
    if (value === 'in') wish({ status: 'IN_STOCK', quantity: null });
    else if (value === 'out') wish({ status: 'OUT_OF_STOCK', quantity: null });
    else wish({ status: 'QUANTITY', quantity: 10 });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-gutter py-2">
      <span className="flex min-w-0 flex-1 basis-52 items-center gap-3">
        {kind === 'item' && <Thumb image={image} className={state === 'out' ? 'opacity-50' : ''} />}
        <span className="min-w-0">
          <span className="block truncate font-semibold">{name}</span>
          <span className="flex min-w-0 items-center gap-1.5 text-sm text-muted">
            {state === 'out' && (
              <span className="flex shrink-0 items-center gap-1 font-semibold text-bad-ink">
                <CircleSlash aria-hidden className="size-3.5" /> Sold out
              </span>
            )}
            {state === 'count' && (
              <span className="tabular shrink-0 font-semibold text-warn-ink">{left} left</span>
            )}
            <span className="truncate">{kind === 'option' ? `Option of ${place}` : place}</span>
          </span>
        </span>
      </span>
      <span className="flex items-center gap-3 max-sm:w-full">
        {state === 'count' && (
          <Stepper
            label={`${name} left`}
            min={0}
            max={9_999}
            value={left ?? 0}
            onValueChange={(quantity) => wish({ status: 'QUANTITY', quantity }, true)}
          />
        )}
        <SegmentedControl
          aria-label={`Stock of ${name}`}
          className="max-sm:flex max-sm:flex-1 max-sm:*:flex-1"
          value={state}
          onValueChange={set}
          segments={[
            { value: 'in', label: 'In stock' },
            { value: 'count', label: 'Count' },
            { value: 'out', label: 'Sold out' },
          ]}
        />
      </span>
      {conflict !== null && (
        <StockConflictNote
          name={name}
          now={left === null ? 'In stock' : left === 0 ? 'Sold out' : `${left} left`}
          conflict={conflict}
          onInsist={() => wish(conflict.wish)}
          onKeep={() => setConflict(null)}
        />
      )}
    </li>
  );
});

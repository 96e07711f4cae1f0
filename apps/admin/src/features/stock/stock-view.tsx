'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { SearchInput } from '@toast/ui/search-input';
import { SegmentedControl } from '@toast/ui/segmented-control';
import { PackageCheck, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ConnectionNote } from '~/shared/connection-note.tsx';
import { useDraft } from '~/shared/draft/use-draft.ts';
import { useSlashToSearch } from '~/shared/keyboard/use-slash-to-search.ts';
import { PageFailure } from '~/shared/page-failure.tsx';
import { useStock } from '~/shared/stock/use-stock.ts';
import { useStockLive } from '~/shared/stock/use-stock-live.ts';
import { countOf, findSellables, type StockFilter, sellablesOf, stockFilters } from './sellables.ts';
import { StockRow } from './stock-row.tsx';
import { StockSkeleton } from './stock-skeleton.tsx';

const filterWords: Readonly<Record<StockFilter, string>> = {
  all: 'All',
  out: 'Sold out',
  counted: 'Counted',
  options: 'Options',
};

/** What can be had. Effective at once and for guests too, without publishing. */
export function StockView() {
  const draft = useDraft();
  const stock = useStock();
  const connection = useStockLive();
  const slash = useSlashToSearch();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<StockFilter>('all');
  const all = useMemo(() => (draft.data === undefined ? [] : sellablesOf(draft.data)), [draft.data]);

  if (draft.data === undefined || stock === undefined) {
    if (draft.error === null) return <StockSkeleton />;
    return (
      <PageFailure
        heading="Stock"
        title="The stock cannot be shown right now"
        error={draft.error}
        onRetry={async () => (await draft.refetch()).error}
      />
    );
  }
  const shown = findSellables(all, stock, filter, search);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8">
      <div className="px-gutter pt-5">
        <h1 className="text-xl font-semibold">Stock</h1>
        <p className="mt-1 text-muted">Guests see it at once. Nothing needs to be published.</p>
      </div>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-b border-line bg-canvas px-gutter pt-4 pb-3">
        <SearchInput
          {...slash}
          label="Search items and options"
          value={search}
          onValueChange={setSearch}
          className="sm:max-w-80"
        />
        <div className="rail max-w-full">
          <SegmentedControl
            aria-label="Show"
            className="w-max max-w-none"
            value={filter}
            onValueChange={(value) => setFilter(stockFilters.find((one) => one === value) ?? 'all')}
            segments={stockFilters.map((value) => ({
              value,
              label: (
                <>
                  {filterWords[value]}{' '}
                  <span className="tabular font-normal text-muted">{countOf(all, stock, value)}</span>
                </>
              ),
            }))}
          />
        </div>
      </div>
      <ConnectionNote connection={connection} />
      {shown.length > 0 ? (
        <ul aria-label="Stock">
          {shown.map((sellable) => (
            <StockRow key={sellable.id} sellable={sellable} stock={stock} />
          ))}
        </ul>
      ) : search.trim() === '' && filter !== 'all' ? (
        <EmptyState
          icon={<PackageCheck />}
          title={filter === 'out' ? 'Nothing is sold out' : 'Nothing is counted'}
          action={<Button onClick={() => setFilter('all')}>Show everything</Button>}
        >
          {filter === 'out'
            ? 'Mark a dish sold out and it shows up here, so that it is not forgotten tomorrow.'
            : 'Count a dish and it sells out by itself with the last one.'}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<SearchX />}
          title="Nothing matches"
          action={
            <Button
              onClick={() => {
                setSearch('');
                setFilter('all');
              }}
            >
              Show everything
            </Button>
          }
        >
          Items and options are searched by their names and groups.
        </EmptyState>
      )}
    </div>
  );
}

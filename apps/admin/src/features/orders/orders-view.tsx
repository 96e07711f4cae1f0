'use client';

import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { LiveRegion } from '@toast/ui/live-region';
import { SearchInput } from '@toast/ui/search-input';
import { SegmentedControl } from '@toast/ui/segmented-control';
import { UpdatesPill } from '@toast/ui/updates-pill';
import { ReceiptText, SearchX } from 'lucide-react';
import { useRef, useState } from 'react';
import { ConnectionNote } from '~/shared/connection-note.tsx';
import { useSlashToSearch } from '~/shared/keyboard/use-slash-to-search.ts';
import { PageFailure } from '~/shared/page-failure.tsx';
import { useRestaurant } from '~/shared/session/office.tsx';
import type { Order } from '~/shared/trpc/outputs.ts';
import { DayPicker } from './day-picker.tsx';
import { countBy, filterOrders, type StateFilter, stateFilters } from './filter.ts';
import { OrderSheet } from './order-sheet.tsx';
import { OrderTable } from './order-table.tsx';
import { OrdersSkeleton } from './orders-skeleton.tsx';
import { Totals } from './totals.tsx';
import { useOrderAddress } from './use-order-address.ts';
import { useOrders } from './use-orders.ts';
import { useToday } from './use-today.ts';

const filterWords: Readonly<Record<StateFilter, string>> = {
  all: 'All',
  open: 'Open',
  ready: 'Ready',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

/** The orders of one day, newest first. What comes while one reads further down waits behind a pill. */
export function OrdersView() {
  const restaurant = useRestaurant();
  const [address, change] = useOrderAddress();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const search = useSlashToSearch();

  const onNew = (order: Order) => {
    setSaid(`New order ${order.displayNumber}`);
    if ((scroller.current?.scrollTop ?? 0) > 8) setWaiting((was) => new Set([...was, order.id]));
  };
  const { data: day, error, connection, refetch } = useOrders(address.day, onNew);
  const today = useToday(address.day === null ? (day?.businessDate ?? null) : null);
  const showWaiting = () => {
    setWaiting(new Set());
    scroller.current?.scrollTo({ top: 0 });
  };

  if (day === undefined) {
    if (error === null) return <OrdersSkeleton />;
    return (
      <PageFailure
        heading="Orders"
        title="The orders cannot be shown right now"
        error={error}
        onRetry={async () => (await refetch()).error}
      />
    );
  }

  const arrived = day.orders.filter(({ id }) => !waiting.has(id));
  const shown = filterOrders(arrived, address.state, address.search);
  const open = day.orders.find(({ id }) => id === address.order);
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto"
      onScroll={(event) => event.currentTarget.scrollTop <= 8 && waiting.size > 0 && setWaiting(new Set())}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-gutter pt-5">
        <h1 className="text-xl font-semibold">Orders</h1>
        <DayPicker
          shown={day.businessDate}
          today={today}
          onPick={(picked) => {
            setWaiting(new Set());
            change({ day: picked, order: null });
          }}
        />
      </div>
      <div className="px-gutter pt-5 pb-6">
        <Totals totals={day.totals} currency={restaurant.currency} />
      </div>
      <div className="flex flex-wrap items-center gap-3 px-gutter pb-3">
        <div className="rail max-w-full">
          <SegmentedControl
            aria-label="State"
            className="w-max max-w-none"
            value={address.state}
            onValueChange={(value) => change({ state: stateFilters.find((one) => one === value) ?? 'all' })}
            segments={stateFilters.map((value) => ({
              value,
              label: (
                <>
                  {filterWords[value]}{' '}
                  <span className="tabular font-normal text-muted">{countBy(arrived, value)}</span>
                </>
              ),
            }))}
          />
        </div>
        <SearchInput
          {...search}
          label="Search orders"
          placeholder="Number or name"
          value={address.search}
          onValueChange={(text) => change({ search: text })}
          className="ms-auto max-w-64 max-sm:ms-0 max-sm:max-w-none"
        />
      </div>
      <ConnectionNote connection={connection} />
      {waiting.size > 0 && (
        <div className="sticky top-10 z-20 flex h-0 justify-center">
          <UpdatesPill onClick={showWaiting}>{waiting.size} new</UpdatesPill>
        </div>
      )}
      {shown.length > 0 ? (
        <OrderTable orders={shown} selected={open?.id ?? null} onOpen={(id) => change({ order: id })} />
      ) : day.orders.length === 0 ? (
        <EmptyState
          icon={<ReceiptText />}
          title={address.day === null ? 'No orders yet today' : 'No orders on this day'}
        >
          {address.day === null
            ? 'The first one appears here by itself, with its guest, its dishes and its total.'
            : 'The restaurant took no orders here. Pick another day above.'}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<SearchX />}
          title="No order matches"
          action={<Button onClick={() => change({ state: 'all', search: '' })}>Show all orders</Button>}
        >
          Search by number or guest, or choose another state.
        </EmptyState>
      )}
      <LiveRegion message={said} />
      <OrderSheet order={open ?? null} onClose={() => change({ order: null })} />
    </div>
  );
}

import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import type { ReactNode } from 'react';
import type { OrdersOfDay } from '~/shared/trpc/outputs.ts';

/** The day in three figures. */
export function Totals({ totals, currency }: { totals: OrdersOfDay['totals']; currency: string }) {
  return (
    <dl className="flex gap-x-8 sm:gap-x-12">
      <Figure name="Orders" value={totals.count}>
        {totals.count}
      </Figure>
      <Figure name="Sales" value={totals.total}>
        <Money amount={totals.total} currency={currency} />
      </Figure>
      <Figure name="Open" value={totals.open}>
        {totals.open}
      </Figure>
    </dl>
  );
}

function Figure({ name, value, children }: { name: string; value: number; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="tabular text-xl font-semibold sm:text-2xl">
        <RollingNumber value={value}>{children}</RollingNumber>
      </dd>
    </div>
  );
}

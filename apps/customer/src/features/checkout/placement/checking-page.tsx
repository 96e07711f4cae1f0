'use client';

import { Card } from '@toast/ui/card';
import { Money } from '@toast/ui/money';
import { Spinner } from '@toast/ui/spinner';
import { Time } from '@toast/ui/time';
import { useStored } from '@toast/web/use-stored';
import { ShieldCheck, Store } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { detailsStore } from '../guest/guest-details.ts';
import { type Checking, useChecking } from './use-checking.ts';

type CheckingPageProps = {
  placement: Checking;
  restaurantId: string;
  currency: string;
  /** "2 × Burger", in the order of the cart; empty when this phone does not know any more. */
  dishes: readonly { readonly id: string; readonly quantity: number; readonly name: string }[];
};

/** Stands in the place of the checkout while nobody knows whether there is an order: there is nothing here to order with. */
export function CheckingPage({ placement, restaurantId, currency, dishes }: CheckingPageProps) {
  const { reason, pace, long } = useChecking(placement);
  const { name, table } = useStored(detailsStore(restaurantId));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="mx-auto grid max-w-[32rem] gap-6 pb-16">
      <div className="grid justify-items-center gap-4 pt-4 text-center">
        <span className="grid size-16 place-items-center rounded-full bg-info-soft text-info-ink">
          <Spinner className="size-8" />
        </span>
        <div className="grid gap-2">
          <h2 ref={title} tabIndex={-1} className="text-xl font-semibold text-balance outline-none">
            Checking whether your order went through
          </h2>
          <p role="status" className="text-balance text-muted">
            {reason}
          </p>
          <p aria-hidden="true" className="tabular text-sm text-muted">
            {pace}
          </p>
        </div>
      </div>
      <Card>
        <dl className="grid gap-1.5">
          {placement.since > 0 && (
            <Fact label="Sent at">
              <Time at={new Date(placement.since)} />
            </Fact>
          )}
          {name !== '' && <Fact label="Name">{name}</Fact>}
          {table !== '' && <Fact label="Table">{table}</Fact>}
          <Fact label="Total">
            <Money amount={placement.total} currency={currency} />
          </Fact>
        </dl>
        {dishes.length > 0 && (
          <ul aria-label="What was sent" className="mt-3 grid gap-1 border-t border-line pt-3">
            {dishes.map(({ id, quantity, name: dish }) => (
              <li key={id} className="flex gap-3">
                <span className="tabular w-6 shrink-0 text-end text-muted">{quantity}</span>
                <span className="min-w-0">{dish}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <ul className="grid gap-3">
        <Note icon={<ShieldCheck />}>
          Nothing is sent twice, and nothing has been charged. This page goes on by itself; if you close it,
          it goes on when you come back.
        </Note>
        {long && (
          <Note icon={<Store />}>
            In a hurry? Show this page to the staff: they find your order by its name, time and total. Please
            do not order a second time before this is settled.
          </Note>
        )}
      </ul>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className="tabular min-w-0 truncate font-semibold">{children}</dd>
    </div>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden="true"
        className="flex h-[1.5em] shrink-0 items-center text-good-ink [&_svg]:size-icon"
      >
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

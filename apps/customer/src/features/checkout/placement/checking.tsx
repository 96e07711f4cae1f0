'use client';

import { Spinner } from '@toast/ui/spinner';
import { type Checking as CheckingState, useChecking } from './use-checking.ts';

/** Shown on other pages than the checkout while nobody knows whether there is an order. It offers nothing, because a second try could be a second dinner. */
export function Checking({ placement }: { placement: CheckingState }) {
  const { reason, pace } = useChecking(placement);
  return (
    <div className="flex items-start gap-3 rounded-lg bg-info-soft p-4 text-info-ink">
      <Spinner />
      <div className="min-w-0 flex-1 text-ink">
        <p className="font-semibold">Checking whether your order went through</p>
        <p role="status" className="text-sm">
          {reason} Nothing is sent twice, and nothing has been charged.
        </p>
        <p aria-hidden="true" className="tabular mt-1 text-sm text-muted">
          {pace}
        </p>
      </div>
    </div>
  );
}

'use client';

import { Spinner } from '@toast/ui/spinner';
import { useNow } from '@toast/ui/use-now';

/** Shown while nobody knows whether there is an order. It offers nothing, because a second try could be a second dinner. */
export function Checking({ since }: { since: number }) {
  const now = useNow(1, undefined);
  const long = now !== null && now.getTime() - since > 3_000;
  return (
    <div role="status" className="flex items-start gap-3 rounded-lg bg-info-soft p-4 text-info-ink">
      <Spinner />
      <div className="text-ink">
        <p className="font-semibold">Checking whether your order has arrived…</p>
        <p className="text-sm">
          {long
            ? 'The connection broke while it was sent, so we are asking the restaurant. Nothing is sent twice, and nothing has been charged. Keep this page open: it goes on by itself.'
            : 'One moment, please. Nothing is sent twice.'}
        </p>
      </div>
    </div>
  );
}

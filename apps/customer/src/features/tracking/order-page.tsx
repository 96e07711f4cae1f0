'use client';

import type { OrderView } from '@toast/api/order';
import { isFinal } from '@toast/domain/order/states';
import { LiveRegion } from '@toast/ui/live-region';
import { ProgressSteps } from '@toast/ui/progress-steps';
import { Time } from '@toast/ui/time';
import { ChefHat, Flag, Inbox, PackageCheck } from 'lucide-react';
import { Totals } from '~/shared/order/totals.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { ConnectionNote } from './connection-note.tsx';
import { OrderLines } from './order-lines.tsx';
import { PayNote } from './pay-note.tsx';
import { headline, progressOf, steps, stepWords } from './progress.ts';
import { useOrder } from './use-order.ts';
import { useTitle } from './use-title.ts';

const icons = { RECEIVED: <Inbox />, PREPARING: <ChefHat />, READY: <PackageCheck />, DONE: <Flag /> };

/** The order, from the tap to the table. */
export function OrderPage({ initial, token }: { initial: OrderView; token: string }) {
  const { order, connection, take } = useOrder(initial, token);
  const { title, body } = headline(order);
  useTitle(`${title} · ${order.displayNumber}`, order !== initial);
  const { at, stopped, complete } = progressOf(order.state);
  const waiting = order.state === 'APPROVED' || order.state === 'IN_PREPARATION' || order.state === 'FUTURE';
  return (
    <div className="grid gap-8">
      <section
        aria-labelledby="order-title"
        className="grid gap-5 rounded-lg border border-line bg-surface p-5 sm:p-8"
      >
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div>
            <p className="text-muted">Order</p>
            <p className="tabular text-[4rem] leading-none font-semibold tracking-tight">
              {order.displayNumber}
            </p>
          </div>
          {!isFinal(order.state) && <ConnectionNote connection={connection} />}
        </div>
        <div>
          <h1 id="order-title" className="text-xl font-semibold">
            {title}
          </h1>
          <p className="mt-1 text-muted">
            {waiting && (
              <>
                Ready at about{' '}
                <span className="font-semibold text-ink">
                  <Time at={order.promisedAt} />
                </span>
                .{' '}
              </>
            )}
            {body}
          </p>
          {order.cancelReason !== null && order.cancelReason !== '' && (
            <p className="mt-1 text-muted">The reason given: “{order.cancelReason}”</p>
          )}
        </div>
        <ProgressSteps
          label="Progress of your order"
          current={at}
          complete={complete}
          failed={stopped}
          steps={steps.map((id) => ({ id, label: stepWords[id], icon: icons[id] }))}
        />
      </section>
      <LiveRegion message={order === initial ? '' : `${title}. ${body}`} />
      <PayNote order={order} />
      <section aria-labelledby="lines-title">
        <h2 id="lines-title" className="text-lg font-semibold">
          What you ordered
        </h2>
        <OrderLines order={order} />
        <div className="border-t border-line pt-4">
          <Totals priced={order.priced} />
        </div>
        {order.note !== '' && <p className="mt-4 text-sm text-muted">Your note: “{order.note}”</p>}
        <p className="mt-4 text-sm text-muted">
          Ordered <Time at={order.openedAt} />
          {order.guest.name !== '' && <> for {order.guest.name}</>}
          {order.guest.table !== '' && <>, table {order.guest.table}</>}
        </p>
      </section>
      <div className="grid justify-items-start gap-3">
        <CancelOrder order={order} token={token} onCancelled={take} />
      </div>
    </div>
  );
}

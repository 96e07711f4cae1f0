'use client';

import { cn } from '@toast/ui/cn';
import { Money } from '@toast/ui/money';
import { Time } from '@toast/ui/time';
import type { Order } from '~/shared/trpc/outputs.ts';
import { diningWords } from '~/shared/words/dining-words.ts';
import { isOpen } from './apply-change.ts';
import { channelWords, guestOf, itemsIn, paymentWords } from './order-words.ts';
import { StateBadge } from './state-badge.tsx';

type Props = { orders: readonly Order[]; selected: string | null; onOpen: (id: string) => void };

const head =
  'sticky top-0 z-10 border-b border-line bg-canvas px-3 py-2 text-start text-xs font-semibold text-muted first:ps-gutter last:pe-gutter';
const cell = 'border-b border-line px-3 py-0 h-11 first:ps-gutter last:pe-gutter';

/** A row for each order; on a phone the same facts in two lines. The whole row opens the details, its number is the button. */
export function OrderTable({ orders, selected, onOpen }: Props) {
  return (
    <table aria-label="Orders" className="w-full border-separate border-spacing-0">
      <thead>
        <tr>
          <th scope="col" className={cn(head, 'sm:w-[8%]')}>
            Order
          </th>
          <th scope="col" className={cn(head, 'w-[9%] max-sm:hidden')}>
            Placed
          </th>
          <th scope="col" className={cn(head, 'w-[25%] max-sm:hidden')}>
            Guest
          </th>
          <th scope="col" className={cn(head, 'w-[12%] max-md:hidden')}>
            Dining
          </th>
          <th scope="col" className={cn(head, 'w-[10%] max-xl:hidden')}>
            Channel
          </th>
          <th scope="col" className={cn(head, 'max-sm:pe-gutter max-sm:text-end sm:w-[13%]')}>
            State
          </th>
          <th scope="col" className={cn(head, 'w-[6%] text-end max-md:hidden')}>
            Items
          </th>
          <th scope="col" className={cn(head, 'w-[9%] max-lg:hidden')}>
            Payment
          </th>
          <th scope="col" className={cn(head, 'w-[8%] text-end max-sm:hidden')}>
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row key={order.id} order={order} selected={order.id === selected} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ order, selected, onOpen }: { order: Order; selected: boolean; onOpen: (id: string) => void }) {
  const { currency } = order.priced;
  const total = <Money amount={order.priced.total} currency={currency} />;
  const gone = !isOpen(order.state) && order.state !== 'CLOSED';
  return (
    <tr
      className={cn(
        'relative transition-colors hover:bg-fill/50',
        selected && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <th scope="row" className={cn(cell, 'text-start font-normal max-sm:py-2')}>
        <button
          type="button"
          onClick={() => onOpen(order.id)}
          aria-haspopup="dialog"
          className="tabular font-semibold after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          #{order.displayNumber}
        </button>
        <span className="block text-muted sm:hidden">
          <span className="text-ink">{guestOf(order)}</span> · <Time at={order.openedAt} format="clock" />
        </span>
      </th>
      <td className={cn(cell, 'tabular whitespace-nowrap text-muted max-sm:hidden')}>
        <Time at={order.openedAt} format="clock" />
      </td>
      <td className={cn(cell, 'max-w-0 truncate max-sm:hidden')}>
        {guestOf(order)}
        {order.guest.table !== '' && order.guest.name !== '' && (
          <span className="text-muted"> · Table {order.guest.table}</span>
        )}
      </td>
      <td className={cn(cell, 'whitespace-nowrap text-muted max-md:hidden')}>
        {diningWords[order.diningOption]}
      </td>
      <td className={cn(cell, 'whitespace-nowrap text-muted max-xl:hidden')}>
        {channelWords[order.channel]}
      </td>
      <td className={cn(cell, 'max-sm:py-2 max-sm:pe-gutter max-sm:text-end')}>
        <span className="inline-grid justify-items-end gap-1 align-middle sm:block">
          <StateBadge state={order.state} />
          <span className={cn('tabular sm:hidden', gone && 'text-muted line-through')}>{total}</span>
        </span>
      </td>
      <td className={cn(cell, 'tabular text-end text-muted max-md:hidden')}>{itemsIn(order)}</td>
      <td className={cn(cell, 'whitespace-nowrap text-muted max-lg:hidden')}>{paymentWords(order)}</td>
      <td className={cn(cell, 'tabular text-end max-sm:hidden', gone && 'text-muted line-through')}>
        {total}
      </td>
    </tr>
  );
}

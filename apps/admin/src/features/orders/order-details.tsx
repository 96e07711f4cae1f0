import { allergenWords } from '@toast/domain/menu/allergen-words';
import { Banner } from '@toast/ui/banner';
import { Money } from '@toast/ui/money';
import { CircleHelp, StickyNote, TriangleAlert } from 'lucide-react';
import type { Order } from '~/shared/trpc/outputs.ts';
import { listOf } from '~/shared/words/list.ts';
import { rateWords } from '~/shared/words/rate-words.ts';
import { OrderHistory } from './order-history.tsx';
import { OrderLine } from './order-line.tsx';
import { cancellerWords, channelWords, paymentWords } from './order-words.ts';
import { StateBadge } from './state-badge.tsx';

export function OrderDetails({ order }: { order: Order }) {
  const { guest, priced } = order;
  const { currency } = priced;
  const unstated = [
    ...new Set(priced.lines.filter((line) => line.allergensDeclared === false).map(({ name }) => name)),
  ];
  const allergens = [...new Set(priced.lines.flatMap((line) => line.allergens))];
  const row = 'flex justify-between gap-4';
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        <StateBadge state={order.state} />
        <span>{paymentWords(order)}</span>
        <span>{channelWords[order.channel]}</span>
        {order.externalId !== null && <span className="min-w-0 truncate">{order.externalId}</span>}
      </div>
      {order.cancelledBy !== null && (
        <Banner tone="bad" title={`Called off by ${cancellerWords[order.cancelledBy]}`}>
          {order.cancelReason === null || order.cancelReason === ''
            ? 'No reason was given.'
            : `“${order.cancelReason}”`}
        </Banner>
      )}
      {order.note !== '' && (
        <p className="flex gap-2.5 rounded-lg bg-sunken px-3 py-2.5">
          <StickyNote aria-hidden className="mt-0.5 size-icon shrink-0 text-muted" />
          <span>
            <span className="sr-only">Note: </span>
            {order.note}
          </span>
        </p>
      )}
      <section aria-label="Dishes">
        <ul className="grid">
          {priced.lines.map((line) => (
            <OrderLine
              key={line.lineId}
              line={line}
              currency={currency}
              state={order.fulfilment.find(({ lineId }) => lineId === line.lineId)?.state ?? null}
            />
          ))}
        </ul>
        <dl className="mt-3 grid gap-1">
          <div className={row}>
            <dt className="text-muted">Subtotal</dt>
            <dd className="tabular">
              <Money amount={priced.subtotal} currency={currency} />
            </dd>
          </div>
          {priced.discount > 0 && (
            <div className={row}>
              <dt className="text-muted">Discount</dt>
              <dd className="tabular">
                <Money amount={-priced.discount} currency={currency} />
              </dd>
            </div>
          )}
          {priced.taxes.map((tax) => (
            <div key={tax.taxRateId} className={row}>
              <dt className="text-muted">
                {tax.included ? 'Includes ' : ''}
                {rateWords(tax)}
              </dt>
              <dd className={tax.included ? 'tabular text-muted' : 'tabular'}>
                <Money amount={tax.amount} currency={currency} />
              </dd>
            </div>
          ))}
          <div className={`${row} mt-1 border-t border-line pt-2 text-lg font-semibold`}>
            <dt>Total</dt>
            <dd className="tabular">
              <Money amount={priced.total} currency={currency} />
            </dd>
          </div>
        </dl>
      </section>
      {allergens.length > 0 && (
        <p className="flex gap-2.5 text-muted">
          <TriangleAlert aria-hidden className="mt-0.5 size-icon shrink-0" />
          <span>Contains {listOf(allergens.map((allergen) => allergenWords[allergen]))}.</span>
        </p>
      )}
      {unstated.length > 0 && (
        <p className="flex gap-2.5 text-muted">
          <CircleHelp aria-hidden className="mt-0.5 size-icon shrink-0" />
          <span>Allergens not stated for {listOf(unstated)}.</span>
        </p>
      )}
      {(guest.phone !== '' || guest.email !== '' || guest.table !== '') && (
        <section>
          <h3 className="font-semibold">Guest</h3>
          <dl className="mt-1.5 grid gap-1">
            {guest.name !== '' && (
              <div className={row}>
                <dt className="text-muted">Name</dt>
                <dd>{guest.name}</dd>
              </div>
            )}
            {guest.table !== '' && (
              <div className={row}>
                <dt className="text-muted">Table</dt>
                <dd>{guest.table}</dd>
              </div>
            )}
            {guest.phone !== '' && (
              <div className={row}>
                <dt className="text-muted">Phone</dt>
                <dd>
                  <a className="tabular underline" href={`tel:${guest.phone.replace(/[^+\d]/g, '')}`}>
                    {guest.phone}
                  </a>
                </dd>
              </div>
            )}
            {guest.email !== '' && (
              <div className={row}>
                <dt className="text-muted">Email</dt>
                <dd className="min-w-0 truncate">
                  <a className="underline" href={`mailto:${guest.email}`}>
                    {guest.email}
                  </a>
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
      <OrderHistory order={order} />
    </div>
  );
}

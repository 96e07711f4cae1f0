import type { CancelOutcome, OrderView } from '@toast/api/order';
import { refusalView } from '@toast/api/refusal';
import type { NewEvent } from '@toast/database/event/append';
import type { Counters } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { ticketsOfOrder } from '@toast/database/kitchen/kitchen.reads';
import { voidTicketsOf } from '@toast/database/kitchen/kitchen.writes';
import { type OrderRecord, orderById, stockTakenBy } from '@toast/database/order/order.reads';
import type { StockTaken } from '@toast/database/order/order.table';
import { changeOrder, changeSelections } from '@toast/database/order/order.writes';
import { returnStock } from '@toast/database/stock/stock.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import { decideCancel } from '@toast/domain/order/decide';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Decided, onceInTurn } from '../integration/once.ts';
import { orderView } from './order-view.ts';

export type Cancelling = {
  readonly restaurantId: RestaurantId;
  readonly orderId: OrderId;
  readonly by: 'GUEST' | 'STAFF' | 'INTEGRATOR';
  readonly reason: string;
  readonly actor: string;
  /** The order as it was when this was decided upon; without, only its state is compared. */
  readonly rev?: number | undefined;
  readonly attempt: Attempt | null;
};

export type Cancelled = CancelOutcome | { readonly outcome: 'STALE'; readonly current: OrderView };

/**
 * Calls an order off: its lines and tickets are voided and, unless the kitchen had begun, what it took of counted stock can be
 * sold again. Cancelling what is cancelled changes nothing and answers the same. Cancelling and starting take the
 * restaurant's turn, so exactly one of them wins.
 * @returns STALE only where a `rev` was given.
 * @throws Failure NOT_FOUND; IDEMPOTENCY_KEY_REUSED.
 */
export async function cancelOrder(deps: Deps, command: Cancelling): Promise<Cancelled> {
  const { restaurantId, attempt } = command;
  const { answer, fresh } = await onceInTurn<Cancelled>(deps, { restaurantId, attempt }, (trx, counters) =>
    decide(deps, trx, counters, command),
  );
  if (fresh) deps.feed.wake(restaurantId);
  return answer;
}

async function decide(
  deps: Deps,
  trx: TenantTransaction,
  counters: Counters,
  command: Cancelling,
): Promise<Decided<Cancelled>> {
  const { restaurantId, orderId, by, rev } = command;
  const [orders, taken] = await trx.flight([orderById(trx, orderId), stockTakenBy(trx, orderId)]);
  const [order] = orders.rows;
  if (order === undefined) throw notFound('order');
  const view = orderView(restaurantId, order);
  if (order.state === 'CANCELLED' || order.state === 'VOIDED')
    return { answer: { outcome: 'CANCELLED', order: view }, save: [] };
  if (rev !== undefined && order.rev !== rev) return { answer: { outcome: 'STALE', current: view } };
  const decision = decideCancel(
    { state: order.state, selections: order.fulfilment.map(({ state }) => state) },
    by,
  );
  if (!decision.ok) return { answer: { outcome: 'REFUSED', refusals: [refusalView(decision.refusal)] } };
  const returned = decision.stockReturns ? (taken.rows[0]?.stock_taken ?? []) : [];
  return undo(deps, trx, command, { counters, order, to: decision.to, returned });
}

type Undoing = {
  readonly counters: Counters;
  readonly order: OrderRecord;
  readonly to: 'CANCELLED' | 'VOIDED';
  readonly returned: readonly StockTaken[];
};

async function undo(
  deps: Deps,
  trx: TenantTransaction,
  command: Cancelling,
  { counters, order, to, returned }: Undoing,
): Promise<Decided<Cancelled>> {
  const { restaurantId, orderId, by, reason, actor } = command;
  const at = deps.now();
  const event = (type: string, entityId: string, payload: unknown): NewEvent => ({
    id: deps.newId(),
    type,
    entityId,
    payload,
    at,
    actor,
  });
  const epoch = counters.stock_epoch + 1;
  const [tickets, ...stock] = await trx.flight([
    ticketsOfOrder(trx, orderId),
    ...returnStock(returned.map((amount) => ({ ...amount, epoch }))),
  ]);
  const stockEvents = stock
    .flatMap(({ rows }) => rows)
    .map(({ entity_id: entityId, status, quantity }) =>
      event('stock.changed', entityId, { entityId, status, quantity, epoch }),
    );
  const voided = tickets.rows.filter(({ state }) => state !== 'VOIDED');
  const orderEvents = [
    event('order.cancelled', orderId, {
      orderId,
      displayNumber: order.display_number,
      state: to,
      by,
      reason,
    }),
    ...voided.map(({ id }) => event('ticket.voided', id, { ticketId: id, orderId, state: 'VOIDED' })),
  ];
  const events = [...orderEvents, ...stockEvents];
  const seq = counters.event_seq + orderEvents.length;
  const change = { state: to, cancelled_by: by, cancel_reason: reason, updated_at: at, updated_seq: seq };
  const view = orderView(restaurantId, {
    ...order,
    ...change,
    rev: order.rev + 1,
    fulfilment: order.fulfilment.map(({ lineId }) => ({ lineId, state: 'VOIDED' })),
  });
  return {
    answer: { outcome: 'CANCELLED', order: view },
    save: [
      takeNumbers({ events: events.length, stockEpoch: stockEvents.length > 0 }),
      changeOrder(trx, orderId, order.rev, change),
      changeSelections(trx, orderId, 'VOIDED'),
      ...voidTicketsOf(trx, orderId, seq),
      eventRows(counters.event_seq + events.length, events),
    ],
  };
}

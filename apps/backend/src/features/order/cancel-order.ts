import type { CancelOutcome, OrderView } from '@toast/api/order';
import { refusalView } from '@toast/api/refusal';
import { json } from '@toast/database/column';
import type { NewEvent } from '@toast/database/event/append';
import { type Counters, lockCounter } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { answerUnderKey } from '@toast/database/integration/idempotency.reads';
import { insertAnswer } from '@toast/database/integration/idempotency.writes';
import { ticketsOfOrder } from '@toast/database/kitchen/kitchen.reads';
import { voidTicketsOf } from '@toast/database/kitchen/kitchen.writes';
import { type OrderRecord, orderById, stockTakenBy } from '@toast/database/order/order.reads';
import type { StockTaken } from '@toast/database/order/order.table';
import { changeOrder, changeSelections } from '@toast/database/order/order.writes';
import { returnStock } from '@toast/database/stock/stock.writes';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { OrderId, RestaurantId } from '@toast/domain/ids';
import { decideCancel } from '@toast/domain/order/decide';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { orderView } from './order-view.ts';
import { replay } from './stored-answer.ts';

export type Cancelling = {
  readonly restaurantId: RestaurantId;
  readonly orderId: OrderId;
  readonly by: 'GUEST' | 'STAFF' | 'INTEGRATOR';
  readonly reason: string;
  readonly actor: string;
  /** Where the answer is to be found again. */
  readonly under?: { readonly clientId: string; readonly key: string; readonly requestHash: string };
};

/**
 * Calls an order off: its lines and tickets are voided and, unless the kitchen had begun, what it took of counted stock can be
 * sold again. Cancelling what is cancelled changes nothing and answers the same. Cancelling and starting take the
 * restaurant's turn, so exactly one of them wins.
 * @throws Failure NOT_FOUND; IDEMPOTENCY_KEY_REUSED.
 */
export async function cancelOrder(deps: Deps, command: Cancelling): Promise<CancelOutcome> {
  const { restaurantId } = command;
  const outcome = await transact(deps.db, restaurantId, (trx) => write(deps, trx, command), {
    repeatable: true,
  });
  if (outcome.outcome === 'CANCELLED') deps.feed.wake(restaurantId);
  return outcome;
}

async function write(deps: Deps, trx: TenantTransaction, command: Cancelling): Promise<CancelOutcome> {
  const { restaurantId, orderId, by, under } = command;
  const [counted, orders, taken, answers] = await trx.flight([
    lockCounter({}),
    orderById(trx, orderId),
    stockTakenBy(trx, orderId),
    answerUnderKey({ clientId: under?.clientId ?? '', key: under?.key ?? '' }),
  ]);
  const [counters] = counted.rows;
  const [order] = orders.rows;
  const [answer] = answers.rows;
  if (under !== undefined && answer !== undefined) {
    await trx.rollback();
    return { outcome: 'CANCELLED', order: replay(answer, under.requestHash) };
  }
  if (counters === undefined || order === undefined) throw notFound('order');
  if (order.state === 'CANCELLED' || order.state === 'VOIDED') {
    const view = orderView(restaurantId, order);
    await trx.commitWith(remember(command, view));
    return { outcome: 'CANCELLED', order: view };
  }
  const decision = decideCancel(
    { state: order.state, selections: order.fulfilment.map(({ state }) => state) },
    by,
  );
  if (!decision.ok) {
    await trx.rollback();
    return { outcome: 'REFUSED', refusals: [refusalView(decision.refusal)] };
  }
  const returned = decision.stockReturns ? (taken.rows[0]?.stock_taken ?? []) : [];
  return {
    outcome: 'CANCELLED',
    order: await undo(deps, trx, command, { counters, order, to: decision.to, returned }),
  };
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
) {
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
  const [tickets, ...stock] = await trx.flight([ticketsOfOrder(trx, orderId), ...returnStock(returned)]);
  const epoch = counters.stock_epoch + 1;
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
  await trx.commitWith([
    takeNumbers({ events: events.length, stockEpoch: stockEvents.length > 0 }),
    changeOrder(trx, orderId, order.rev, change),
    changeSelections(trx, orderId, 'VOIDED'),
    ...voidTicketsOf(trx, orderId, seq),
    eventRows(counters.event_seq + events.length, events),
    ...remember(command, view),
  ]);
  return view;
}

const remember = ({ under }: Cancelling, order: OrderView) =>
  under === undefined
    ? []
    : [
        insertAnswer({
          client_id: under.clientId,
          key: under.key,
          request_hash: under.requestHash,
          status: 200,
          response: json<unknown>(order),
        }),
      ];

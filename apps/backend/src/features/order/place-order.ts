import { json } from '@toast/database/column';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { CommitOutcomeUnknown, ConstraintViolation } from '@toast/database/faults';
import { answerUnderKey } from '@toast/database/integration/idempotency.reads';
import { insertAnswer, keyTaken } from '@toast/database/integration/idempotency.writes';
import { insertOrder } from '@toast/database/order/order.writes';
import {
  lastDisplayNumber,
  lockPlacementGround,
  type PlacementGround,
  stockToSell,
} from '@toast/database/order/place.reads';
import { notEnough } from '@toast/database/stock/stock.writes';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { OrderId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import { judgeStock } from '@toast/domain/pricing/judge-stock';
import { businessDate } from '@toast/domain/promise/business-day';
import { stockBook } from '@toast/domain/stock/book';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import { menuToSellFrom } from '../menu/menu-to-sell-from.ts';
import { underWay } from './attempts-under-way.ts';
import { drawUpOrder } from './draw-up-order.ts';
import { orderView } from './order-view.ts';
import type { Placement, PlacementOutcome } from './placement.ts';
import { prepareSale, type Sale } from './prepare-sale.ts';
import { reserveStock } from './reserve-stock.ts';
import { replay, storedAnswer } from './stored-answer.ts';

/** The menu moved on between pricing and the restaurant's turn. */
type MenuMoved = { readonly outcome: 'MENU_MOVED'; readonly version: number };

const rounds = 4;

/**
 * Places exactly one order per idempotency key. The order, its check, its tickets, its events and the answer under the key
 * commit together or not at all; the same key and request answer the stored order for ever.
 *
 * A commit whose outcome is unknown (the connection died) is simply placed again: the second attempt waits until the first has
 * ended, and then finds its answer or the field empty.
 * @throws Failure IDEMPOTENCY_KEY_REUSED; NOT_FOUND for a restaurant that does not take orders.
 */
export const placeOrder = (deps: Deps, placement: Placement): Promise<PlacementOutcome> =>
  underWay(deps, placement, () => placeInRounds(deps, placement));

async function placeInRounds(deps: Deps, placement: Placement): Promise<PlacementOutcome> {
  const { restaurantId } = placement;
  let menu = await menuToSellFrom(deps, restaurantId);
  for (let round = 1; ; round += 1) {
    try {
      const outcome = await placeBy(deps, placement, menu);
      if (outcome.outcome !== 'MENU_MOVED') return outcome;
      const moved = await deps.menus.version(restaurantId, outcome.version);
      if (moved === null || round === rounds)
        throw new Error('the menu is published faster than an order can be placed');
      menu = moved;
    } catch (error) {
      if (round === rounds || !isWorthAnotherRound(error)) throw error;
    }
  }
}

/** Nothing was written, or it will be found under the key. */
const isWorthAnotherRound = (error: unknown): boolean =>
  error instanceof CommitOutcomeUnknown ||
  (error instanceof ConstraintViolation &&
    [notEnough, keyTaken, 'order_display_number_key'].includes(error.constraint));

async function placeBy(deps: Deps, placement: Placement, menu: Menu): Promise<PlacementOutcome | MenuMoved> {
  const prepared = await prepareSale(deps, placement, menu);
  if ('sale' in prepared) {
    const outcome = await transact(deps.db, placement.restaurantId, (trx) =>
      write(deps, trx, placement, prepared.sale),
    );
    if (outcome.outcome === 'PLACED') deps.feed.wake(placement.restaurantId);
    return outcome;
  }
  // Whoever has an order under this key hears of it, whatever would be said to a new one.
  const answer = await storedAnswer(deps, placement);
  if (answer !== undefined) return { outcome: 'PLACED', order: replay(answer, placement.requestHash) };
  return { outcome: 'REFUSED', refusals: prepared.refusals };
}

/** Two round trips: look and decide, write and commit. */
async function write(
  deps: Deps,
  trx: TenantTransaction,
  placement: Placement,
  sale: Sale,
): Promise<PlacementOutcome | MenuMoved> {
  const { restaurantId, clientId, idempotencyKey: key } = placement;
  const [grounds, answers, records] = await trx.flight([
    lockPlacementGround({}),
    answerUnderKey({ clientId, key }),
    stockToSell({ entityIds: sale.demands.map(({ entityId }) => entityId) }),
  ]);
  const [ground] = grounds.rows;
  const [answer] = answers.rows;
  const stop = async <T>(outcome: T): Promise<T> => {
    await trx.rollback();
    return outcome;
  };
  if (answer !== undefined) return stop({ outcome: 'PLACED', order: replay(answer, placement.requestHash) });
  if (ground === undefined || ground.status !== 'ACTIVE') throw notFound('restaurant');
  if (!sale.frozen && ground.menu_version !== sale.menu.version)
    return stop({ outcome: 'MENU_MOVED', version: ground.menu_version });
  const stock = stockBook(records.rows);
  const refusals = judgeStock(stock, sale.demands);
  if (refusals.length > 0) return stop({ outcome: 'REFUSED', refusals });
  if (ground.first_station === null) throw new Error('the restaurant has no station to cook at');

  const openedAt = deps.now();
  const day = await numberWithin(trx, ground, openedAt);
  const reserved = reserveStock(deps, stock, sale.demands, {
    at: openedAt,
    actor: placement.actor,
    epoch: ground.stock_epoch + 1,
  });
  const drawn = drawUpOrder(deps, {
    orderId: deps.newId<OrderId>(),
    placement,
    sale,
    openedAt,
    businessDate: day.date,
    displayNumber: day.number,
    seqBefore: ground.event_seq,
    firstStation: ground.first_station,
    stockTaken: reserved.taken,
  });
  const order = orderView(restaurantId, drawn.record);
  const events = [...drawn.events, ...reserved.events];
  await trx.commitWith([
    takeNumbers({
      events: events.length,
      stockEpoch: reserved.events.length > 0,
      ...(day.counted && { orderDate: day.date }),
    }),
    ...insertOrder(drawn.rows),
    ...reserved.statements,
    eventRows(ground.event_seq + events.length, events),
    insertAnswer({
      client_id: clientId,
      key,
      request_hash: placement.requestHash,
      status: placement.status,
      response: json<unknown>(order),
    }),
  ]);
  return { outcome: 'PLACED', order };
}

type OrderNumber = {
  readonly date: string;
  readonly number: number /** The counter counts this date. */;
  readonly counted: boolean;
};

/**
 * The order's business date and its number on it. An order that waited for its turn over the closeout belongs to the day that has
 * just ended, whose count is in the orders themselves.
 */
async function numberWithin(
  trx: TenantTransaction,
  ground: PlacementGround,
  openedAt: Date,
): Promise<OrderNumber> {
  const date = businessDate(openedAt, ground.zone, ground.closeout_minute);
  if (ground.order_number_date === date) return { date, number: ground.order_number + 1, counted: true };
  if (ground.order_number_date === null || ground.order_number_date < date)
    return { date, number: 1, counted: true };
  const [row] = await trx.rows(lastDisplayNumber({ date }));
  return { date, number: (row?.last ?? 0) + 1, counted: false };
}

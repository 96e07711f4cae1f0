import type { StoredAnswer } from '@toast/database/integration/idempotency.reads';
import type { OrderRows } from '@toast/database/order/order.writes';
import type { OrderId } from '@toast/domain/ids';
import { judgeStock } from '@toast/domain/pricing/judge-stock';
import type { Deps } from '../../deps.ts';
import type { Span } from '../../tracing/tracing.ts';
import { notFound } from '../../trpc/failure.ts';
import { replay } from '../integration/replay.ts';
import { pausedFor } from '../ordering/paused.ts';
import { drawUpOrder } from './draw-up-order.ts';
import { orderView } from './order-view.ts';
import type { Placement, PlacementOutcome } from './placement.ts';
import type { Sale } from './prepare-sale.ts';
import { reserveStock } from './reserve-stock.ts';
import type { Turn } from './turn.ts';

/** A placement that is priced and waits for its restaurant's turn. */
export type PreparedPlacement = {
  readonly placement: Placement;
  readonly sale: Sale;
  /** What its attempt is drawn as, if it is. */
  readonly span?: Span | undefined;
};

/** MENU_MOVED: another version became the current one after pricing. */
export type TurnOutcome = PlacementOutcome | { readonly outcome: 'MENU_MOVED'; readonly version: number };

/** An order that was decided in this turn, to be written at its end. */
export type NewOrder = {
  readonly placement: Placement;
  readonly rows: OrderRows;
  readonly answer: StoredAnswer;
};

type Key = Pick<Placement, 'clientId' | 'idempotencyKey'>;
export const keyName = ({ clientId, idempotencyKey }: Key): string => `${clientId} ${idempotencyKey}`;

/**
 * Decides one placement in its restaurant's turn: what was answered under its key before, a refusal with its facts, or a new
 * order, which the turn from now on counts with.
 * @throws Failure IDEMPOTENCY_KEY_REUSED, NOT_FOUND
 */
export async function settle(
  deps: Pick<Deps, 'now' | 'newId' | 'switchboard'>,
  turn: Turn,
  { placement, sale, span }: PreparedPlacement,
  lastNumberOf: (date: string) => Promise<number>,
): Promise<{ readonly outcome: TurnOutcome; readonly order?: NewOrder }> {
  const { restaurantId, actor, requestHash, status } = placement;
  const before = turn.answer(keyName(placement));
  if (before !== undefined) return { outcome: { outcome: 'PLACED', order: replay(before, requestHash) } };
  if (turn.status === 'ARCHIVED') throw notFound('restaurant');
  if (turn.status === 'PAUSED') return { outcome: { outcome: 'REFUSED', refusals: [{ code: 'CLOSED' }] } };
  const paused = pausedFor(deps, restaurantId, turn.switchedOff, {
    channel: placement.channel,
    diningOption: sale.cart.diningOption,
  });
  if (paused.length > 0) return { outcome: { outcome: 'REFUSED', refusals: paused } };
  if (!sale.frozen && turn.menuVersion !== sale.menu.version)
    return { outcome: { outcome: 'MENU_MOVED', version: turn.menuVersion } };
  const refusals = judgeStock(turn.stock, sale.demands);
  if (refusals.length > 0) return { outcome: { outcome: 'REFUSED', refusals } };

  const openedAt = deps.now();
  const { firstStation } = turn;
  const { date, number } = await turn.number(openedAt, lastNumberOf);
  const seqBefore = turn.seq;
  const reserved = reserveStock(deps, turn, sale.demands, { at: openedAt, actor });
  const drawn = drawUpOrder(deps, {
    orderId: deps.newId<OrderId>(),
    placement,
    sale,
    openedAt,
    businessDate: date,
    displayNumber: number,
    seqBefore,
    firstStation,
    stockTaken: reserved.taken,
  });
  const events = [...drawn.events, ...reserved.events];
  const trace = span?.traceparent;
  // What follows from the order goes on in its trace.
  turn.append(trace === undefined ? events : events.map((event) => ({ ...event, trace })));
  const order = orderView(restaurantId, drawn.record);
  const answer = { request_hash: requestHash, status, response: order };
  turn.keep(keyName(placement), answer);
  return { outcome: { outcome: 'PLACED', order }, order: { placement, rows: drawn.rows, answer } };
}

import { json } from '@toast/database/column';
import { setCounters } from '@toast/database/event/counter.writes';
import { eventRowsInParts } from '@toast/database/event/rows';
import { answersUnderKeys } from '@toast/database/integration/idempotency.reads';
import { insertAnswers } from '@toast/database/integration/idempotency.writes';
import { insertOrders } from '@toast/database/order/order.writes';
import { lastDisplayNumber, lockPlacementGround, stockToSell } from '@toast/database/order/place.reads';
import { takeStock } from '@toast/database/stock/stock.writes';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { Deps } from '../../deps.ts';
import type { Tracing } from '../../tracing/tracing.ts';
import { isOutage } from '../../trpc/database-fault.ts';
import { Failure, notFound } from '../../trpc/failure.ts';
import { keyName, type NewOrder, type PreparedPlacement, settle, type TurnOutcome } from './settle.ts';
import type { Settled } from './together.ts';
import { Turn } from './turn.ts';

/**
 * Settles placements that wait for the same restaurant in one turn of it: one transaction, two round trips, one flush to disk. They
 * are decided one after the other, each on what those before it have left. Should that fail, each is tried by itself, so that
 * none suffers for another.
 */
export async function placeTogether(
  deps: Deps,
  jobs: readonly PreparedPlacement[],
): Promise<readonly Settled<TurnOutcome>[]> {
  const restaurantId = jobs[0]?.placement.restaurantId;
  if (restaurantId === undefined) return [];
  try {
    const settled = await drawnTogether(deps.tracing, jobs, () =>
      transact(deps.db, restaurantId, (trx) => take(deps, trx, jobs)),
    );
    if (settled.some((each) => 'outcome' in each && each.outcome.outcome === 'PLACED'))
      deps.feed.wake(restaurantId);
    return settled;
  } catch (error) {
    // Of an outage they all have the same part.
    if (jobs.length === 1 || isOutage(error)) throw error;
  }
  const alone: Settled<TurnOutcome>[] = [];
  for (const job of jobs) {
    alone.push(...(await placeTogether(deps, [job]).catch((error: unknown) => [{ error }])));
  }
  return alone;
}

/** The turn is drawn in the trace of the first of them; to the others it is a stretch of time that they shared. */
async function drawnTogether<T>(
  tracing: Tracing,
  [first, ...others]: readonly PreparedPlacement[],
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing.on) return work();
  const start = Date.now();
  try {
    return await tracing.within(first?.span, work);
  } finally {
    const end = Date.now();
    for (const { span } of others) {
      if (span?.traceparent === undefined) continue;
      const attributes = { 'toast.drawn_in_trace': first?.span?.traceId };
      tracing.record({ name: 'turn shared with others', parent: span.traceparent, start, end, attributes });
    }
  }
}

async function take(
  deps: Deps,
  trx: TenantTransaction,
  jobs: readonly PreparedPlacement[],
): Promise<readonly Settled<TurnOutcome>[]> {
  const turn = await begin(trx, jobs);
  const lastNumberOf = async (date: string) => (await trx.rows(lastDisplayNumber({ date })))[0]?.last ?? 0;
  const settled: Settled<TurnOutcome>[] = [];
  const orders: NewOrder[] = [];
  for (const job of jobs) {
    try {
      const { outcome, order } = await settle(deps, turn, job, lastNumberOf);
      settled.push({ outcome });
      if (order !== undefined) orders.push(order);
    } catch (error) {
      // A failure is meant for one of them, and the turn has not changed. Anything else may have left it half changed.
      if (!(error instanceof Failure)) throw error;
      settled.push({ error });
    }
  }
  if (orders.length === 0) await trx.rollback();
  else await end(trx, turn, orders);
  return settled;
}

async function begin(trx: TenantTransaction, jobs: readonly PreparedPlacement[]): Promise<Turn> {
  const entityIds = new Set(jobs.flatMap(({ sale }) => sale.demands.map(({ entityId }) => entityId)));
  const [grounds, records, answers] = await trx.flight([
    lockPlacementGround({}),
    stockToSell({ entityIds: [...entityIds] }),
    answersUnderKeys({
      clientIds: [...new Set(jobs.map(({ placement }) => placement.clientId))],
      keys: jobs.map(({ placement }) => placement.idempotencyKey),
    }),
  ]);
  const [ground] = grounds.rows;
  if (ground === undefined) throw notFound('restaurant');
  const turn = new Turn(ground, records.rows);
  for (const { client_id: clientId, key: idempotencyKey, ...answer } of answers.rows)
    turn.keep(keyName({ clientId, idempotencyKey }), answer);
  return turn;
}

const end = (trx: TenantTransaction, turn: Turn, orders: readonly NewOrder[]) =>
  trx.commitWith([
    setCounters(turn.counters),
    ...insertOrders(orders.map(({ rows }) => rows)),
    ...takeStock(turn.taken),
    ...eventRowsInParts(turn.seq, turn.events),
    ...insertAnswers(
      orders.map(({ placement, answer }) => ({
        client_id: placement.clientId,
        key: placement.idempotencyKey,
        request_hash: answer.request_hash,
        status: answer.status,
        response: json(answer.response),
      })),
    ),
  ]);

import { once } from '@toast/database/event/once';
import { type Taking, takingsOf } from '@toast/database/order/sales.reads';
import { addSales, type SalesDelta } from '@toast/database/order/sales.writes';
import { salesEffect as effect } from '@toast/database/order/sales-effect';
import type { Effect, EventOfJob } from '../effect.ts';

const on = ['order.placed', 'order.cancelled'] as const;

/** Adds what was placed to the takings of its business date, and takes off again what was called off. */
export const dailySales: Effect = {
  name: effect,
  on,
  atOnce: 200,
  from: 'the beginning',
  attempts: 25,
  run: async (deps, { restaurantId, events }) => {
    const unclear: number[] = [];
    await once(deps.db, { restaurantId, effect, types: on, events, now: deps.now() }, async (trx, fresh) => {
      const takings = await trx.rows(takingsOf({ orderIds: fresh.map(({ entityId }) => entityId) }));
      const byId = new Map<string, Taking>(takings.map((taking) => [taking.id, taking]));
      const clear = fresh.flatMap((event) => {
        const delta = deltaOf(event, byId.get(event.entityId));
        if (delta === undefined) unclear.push(event.seq);
        return delta === undefined ? [] : [{ seq: event.seq, delta }];
      });
      return {
        done: clear.map(({ seq }) => seq),
        statements: addSales(sumByDate(clear.map(({ delta }) => delta))),
      };
    });
    // The others are told; these stay undone, and in sight.
    if (unclear.length > 0) throw new Error(`no such orders for the events ${unclear.join(', ')}`);
  },
};

function deltaOf({ type }: EventOfJob, taking: Taking | undefined): SalesDelta | undefined {
  if (taking === undefined) return undefined;
  const { business_date, gross, discount, tax, total } = taking;
  if (type === 'order.placed') return { business_date, orders: 1, cancelled: 0, gross, discount, tax, total };
  return {
    business_date,
    orders: 0,
    cancelled: 1,
    gross: -gross,
    discount: -discount,
    tax: -tax,
    total: -total,
  };
}

function sumByDate(deltas: readonly SalesDelta[]): SalesDelta[] {
  const sums = new Map<string, SalesDelta>();
  for (const delta of deltas) {
    const sum = sums.get(delta.business_date);
    sums.set(delta.business_date, sum === undefined ? delta : plus(sum, delta));
  }
  return [...sums.values()];
}

const plus = (a: SalesDelta, b: SalesDelta): SalesDelta => ({
  business_date: a.business_date,
  orders: a.orders + b.orders,
  cancelled: a.cancelled + b.cancelled,
  gross: a.gross + b.gross,
  discount: a.discount + b.discount,
  tax: a.tax + b.tax,
  total: a.total + b.total,
});

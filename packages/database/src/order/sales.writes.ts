import type { Insertable } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Statement } from '../statement.ts';
import type { DailySalesTable } from './sales.table.ts';

/** What is added to the takings of a business date; negative where something was called off. */
export type SalesDelta = Insertable<DailySalesTable>;

const add = prepared<SalesDelta, never>('order.addSales', (query, arg) =>
  query
    .insertInto('daily_sales')
    .values({
      business_date: arg('business_date'),
      orders: arg('orders'),
      cancelled: arg('cancelled'),
      gross: arg('gross'),
      discount: arg('discount'),
      tax: arg('tax'),
      total: arg('total'),
    })
    .onConflict((conflict) =>
      conflict.columns(['business_date']).doUpdateSet((eb) => ({
        orders: eb('daily_sales.orders', '+', eb.ref('excluded.orders')),
        cancelled: eb('daily_sales.cancelled', '+', eb.ref('excluded.cancelled')),
        gross: eb('daily_sales.gross', '+', eb.ref('excluded.gross')),
        discount: eb('daily_sales.discount', '+', eb.ref('excluded.discount')),
        tax: eb('daily_sales.tax', '+', eb.ref('excluded.tax')),
        total: eb('daily_sales.total', '+', eb.ref('excluded.total')),
      })),
    )
    .$castTo<never>(),
);

/** Adds to the takings, a statement for each business date, in the order of dates. */
export const addSales = (deltas: readonly SalesDelta[]): Statement<never>[] =>
  deltas.toSorted((a, b) => (a.business_date < b.business_date ? -1 : 1)).map(add);

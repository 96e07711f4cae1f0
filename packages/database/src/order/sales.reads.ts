import type { OrderId } from '@toast/domain/ids';
import { type Selectable, sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { DailySalesTable } from './sales.table.ts';

/** The takings of a business date as far as they are told; no row before its first order is. */
export const salesOfDate = prepared<{ date: string }, Omit<Selectable<DailySalesTable>, 'restaurant_id'>>(
  'order.salesOfDate',
  (query, arg) =>
    query
      .selectFrom('daily_sales')
      .select(['business_date', 'orders', 'cancelled', 'gross', 'discount', 'tax', 'total'])
      .where('business_date', '=', arg('date')),
);

/** What an order brought in when it was placed, which never changes. Minor units. */
export type Taking = {
  readonly id: OrderId;
  readonly business_date: string;
  readonly gross: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
};

const inPriced = (key: 'subtotal' | 'discount' | 'tax') => sql<number>`(priced->>${sql.lit(key)})::bigint`;

export const takingsOf = prepared<{ orderIds: readonly string[] }, Taking>('order.takingsOf', (query, arg) =>
  query
    .selectFrom('order')
    .select(['id', 'business_date', 'total'])
    .select([
      inPriced('subtotal').as('gross'),
      inPriced('discount').as('discount'),
      inPriced('tax').as('tax'),
    ])
    .where(sql<boolean>`id = any(${arg('orderIds')}::uuid[])`),
);

import { expect } from 'vitest';
import { rows } from './sql.ts';

type Sales = {
  readonly restaurant_id: string;
  readonly date: string;
  readonly orders: string;
  readonly cancelled: string;
  readonly gross: string;
  readonly discount: string;
  readonly tax: string;
  readonly total: string;
};

/** The takings as the log told them. */
export const salesTold = (adminUrl: string): Promise<Sales[]> =>
  rows<Sales>(
    adminUrl,
    `select restaurant_id, business_date::text as date, orders, cancelled, gross, discount, tax, total from daily_sales
     order by restaurant_id, business_date`,
  );

/** The takings as the orders themselves add up to, by their lines and checks. */
export const salesOfOrders = (adminUrl: string): Promise<Sales[]> =>
  rows<Sales>(
    adminUrl,
    `select o.restaurant_id, o.business_date::text as date, count(*) as orders,
       count(*) filter (where not stands) as cancelled,
       coalesce(sum(s.gross) filter (where stands), 0) as gross, coalesce(sum(c.discount) filter (where stands), 0) as discount,
       coalesce(sum(c.tax) filter (where stands), 0) as tax, coalesce(sum(c.total) filter (where stands), 0) as total
     from (select *, state not in ('CANCELLED', 'VOIDED') as stands from "order") o
     join "check" c on c.restaurant_id = o.restaurant_id and c.order_id = o.id
     join (select restaurant_id, order_id, sum(gross) as gross from selection group by restaurant_id, order_id) s
       on s.restaurant_id = o.restaurant_id and s.order_id = o.id
     group by o.restaurant_id, o.business_date order by o.restaurant_id, o.business_date`,
  );

/** Resolves when every event has been handed on and every job is done. */
export async function untilWorkIsDone(adminUrl: string, timeout = 30_000): Promise<void> {
  await expect
    .poll(
      async () => {
        const [left] = await rows<{ events: string; jobs: string }>(
          adminUrl,
          `select (select coalesce(sum(c.event_seq - coalesce(m.seq, 0)), 0) from counter c
               left join relay_mark m on m.restaurant_id = c.restaurant_id) as events,
             (select count(*) from graphile_worker._private_jobs) as jobs`,
        );
        return left;
      },
      { timeout, interval: 50 },
    )
    .toEqual({ events: '0', jobs: '0' });
}

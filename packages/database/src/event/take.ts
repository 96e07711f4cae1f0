import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { Statement } from '../statement.ts';

/** What a transaction takes from its restaurant's counter row. */
export type Taking = {
  /** How many events will be appended. */
  readonly events: number;
  /** Take the next order number of this business date, 'YYYY-MM-DD'; a new date starts at 1. */
  readonly orderDate?: string;
  /** Make the next menu version the current one. */
  readonly menuVersion?: boolean;
  readonly stockEpoch?: boolean;
};

/** The counters after taking; `event_seq` is the seq of the last event to append. */
export type Taken = {
  readonly event_seq: number;
  readonly order_number: number;
  readonly menu_version: number;
  readonly stock_epoch: number;
};

type Args = { events: number; orderDate: string | null; menuVersions: number; stockEpochs: number };

const statement = prepared<Args, Taken>('event.take', (query, arg) =>
  query
    .updateTable('counter')
    .set((eb) => ({
      event_seq: eb('event_seq', '+', arg('events')),
      menu_version: eb('menu_version', '+', arg('menuVersions')),
      stock_epoch: eb('stock_epoch', '+', arg('stockEpochs')),
      order_number: sql<number>`case when ${arg('orderDate')}::date is null then order_number
        when order_number_date = ${arg('orderDate')}::date then order_number + 1 else 1 end`,
      order_number_date: sql<string | null>`coalesce(${arg('orderDate')}::date, order_number_date)`,
    }))
    .returning(['event_seq', 'order_number', 'menu_version', 'stock_epoch']),
);

/**
 * Takes the next numbers of this restaurant: gapless, because the row stays locked until the commit and a rollback gives
 * everything back. Put it last in its flight, so that the lock is held as shortly as possible.
 */
export const takeNumbers = ({ events, orderDate, menuVersion, stockEpoch }: Taking): Statement<Taken> =>
  statement({
    events,
    orderDate: orderDate ?? null,
    menuVersions: menuVersion === true ? 1 : 0,
    stockEpochs: stockEpoch === true ? 1 : 0,
  });

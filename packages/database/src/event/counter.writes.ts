import { prepared } from '../prepared.ts';
import type { Counters } from './counter.reads.ts';

/**
 * Sets the restaurant's numbers to what they are after this transaction. Only for who holds the restaurant's turn
 * (`lockCounter`), or numbers would be given out twice.
 */
export const setCounters = prepared<Omit<Counters, 'menu_version' | 'switched_off'>, never>(
  'event.setCounters',
  (query, arg) =>
    query
      .updateTable('counter')
      .set({
        event_seq: arg('event_seq'),
        stock_epoch: arg('stock_epoch'),
        order_number: arg('order_number'),
        order_number_date: arg('order_number_date'),
      })
      .$castTo<never>(),
);

import type { QuoteId, StationId } from '@toast/domain/ids';
import type { Cart } from '@toast/domain/pricing/cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import type { StockRecord } from '@toast/domain/stock/stock';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import type { RestaurantStatus, StoredSwitch } from '../restaurant/restaurant.table.ts';

/** The counters of a restaurant, and what of it every order needs. */
export type PlacementGround = {
  readonly event_seq: number;
  readonly menu_version: number;
  readonly stock_epoch: number;
  readonly order_number: number;
  readonly order_number_date: string | null;
  readonly switched_off: readonly StoredSwitch[] | null;
  readonly zone: string;
  readonly closeout_minute: number;
  readonly status: RestaurantStatus;
  /** Cooks what names no station; null when the restaurant has none. */
  readonly first_station: StationId | null;
};

/**
 * Takes the restaurant's turn to write (see `lockCounter`) and reads what an order is placed on. Statements behind it in the same
 * flight see all that was committed before the turn came.
 */
export const lockPlacementGround = prepared<object, PlacementGround>('order.lockPlacementGround', (query) =>
  query
    .selectFrom('counter as c')
    .innerJoin('restaurant as r', (join) => join.onTrue())
    .select([
      'c.event_seq',
      'c.menu_version',
      'c.stock_epoch',
      'c.order_number',
      'c.order_number_date',
      'c.switched_off',
      'r.zone',
      'r.closeout_minute',
      'r.status',
    ])
    .select((eb) =>
      eb
        .selectFrom('station as s')
        .select('s.id')
        .orderBy('s.sort')
        .orderBy('s.id')
        .limit(1)
        .as('first_station'),
    )
    .forUpdate('c'),
);

/** The highest display number of a business date, for the rare order whose date is not the one that is being counted. */
export const lastDisplayNumber = prepared<{ date: string }, { last: number }>(
  'order.lastDisplayNumber',
  (query, arg) =>
    query
      .selectFrom('order')
      .select(sql<number>`coalesce(max(display_number), 0)`.as('last'))
      .where('business_date', '=', arg('date')),
);

/** The stock records of what would be sold; whatever has none is in stock. */
export const stockToSell = prepared<{ entityIds: readonly StockRecord['entityId'][] }, StockRecord>(
  'order.stockToSell',
  (query, arg) =>
    query
      .selectFrom('stock')
      .select(['entity_id as entityId', 'status', 'quantity'])
      .where(sql<boolean>`entity_id = any(${arg('entityIds')}::uuid[])`),
);

/** A quote never changes, so it may be read outside the transaction that relies on it. */
export type QuotedSale = {
  readonly menu_version: number;
  readonly cart: Cart;
  readonly priced: PricedCart;
  readonly expires_at: Date;
};

export const quotedSale = prepared<{ id: QuoteId }, QuotedSale>('order.quotedSale', (query, arg) =>
  query
    .selectFrom('quote')
    .select(['menu_version', 'cart', 'priced', 'expires_at'])
    .where('id', '=', arg('id')),
);

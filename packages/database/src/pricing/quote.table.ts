import type { QuoteId } from '@toast/domain/ids';
import type { Cart } from '@toast/domain/pricing/cart';
import type { PricedCart } from '@toast/domain/pricing/priced';
import type { Defaulted, Instant, Json, ShardKey } from '../column.ts';

export type QuoteTable = {
  restaurant_id: ShardKey;
  id: QuoteId;
  menu_version: number;
  cart: Json<Cart>;
  priced: Json<PricedCart>;
  total: number;
  expires_at: Instant;
  created_at: Defaulted<Date, Date | string>;
};

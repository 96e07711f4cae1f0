import type { ShardKey } from '../column.ts';

/** Takings of a business date, told by the log. Money is of the orders that stand, in minor units. */
export type DailySalesTable = {
  restaurant_id: ShardKey;
  /** 'YYYY-MM-DD' */
  business_date: string;
  /** All that were placed. */
  orders: number;
  /** Of these, called off since. */
  cancelled: number;
  /** As listed on the menu. */
  gross: number;
  discount: number;
  /** Included in the price and added to it. */
  tax: number;
  /** What the guests pay, without tips. */
  total: number;
};

import type { OrderView } from '@toast/api/order';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';

export type OrdersOfDay = {
  readonly businessDate: string;
  readonly seq: number;
  /** `total` in minor units over the orders not cancelled; `open` counts those the kitchen or counter still has. */
  readonly totals: { readonly count: number; readonly total: number; readonly open: number };
  readonly orders: readonly OrderView[];
};
export async function listOrdersOfDay(_deps: Deps, _query: { restaurantId: RestaurantId; businessDate: string | null }): Promise<OrdersOfDay> { throw new Error('not built yet'); }

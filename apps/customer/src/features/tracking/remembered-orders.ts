import { orderToken } from '@toast/api/order';
import { stored } from '@toast/web/stored';
import { z } from 'zod';
import { perId } from '~/shared/storage/per-id.ts';

const remembered = z.object({
  token: orderToken,
  displayNumber: z.int(),
  placedAt: z.string(),
  total: z.int(),
  currency: z.string(),
});

/** An order that this phone has placed: its link, and enough to recognise it by. */
export type RememberedOrder = z.output<typeof remembered>;

const most = 20;

export const rememberedOrders = perId<readonly RememberedOrder[]>((restaurantId) =>
  stored<readonly RememberedOrder[]>({
    key: `toast.orders.1.${restaurantId}`,
    schema: z.array(remembered),
    empty: [],
  }),
);

/** The newest first; an order that is told twice (by two tabs) is kept once. */
export const remember =
  (order: RememberedOrder) =>
  (known: readonly RememberedOrder[]): readonly RememberedOrder[] =>
    known.some(({ token }) => token === order.token) ? known : [order, ...known].slice(0, most);

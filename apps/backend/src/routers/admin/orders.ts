import { orderId, restaurantId } from '@toast/api/ids';
import { revision, sequence } from '@toast/api/money';
import { staffCancelOutcome, staffCancelReason } from '@toast/api/order';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { cancelOrderAsStaff } from '../../features/order/cancel-order-as-staff.ts';
import { followOrders } from '../../features/order/follow-orders.ts';
import { listOrdersOfDay } from '../../features/order/list-orders-of-day.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { staff } from '../../trpc/procedures.ts';

export const ordersRouter = router({
  /** Orders of one business day (today when null), newest first: `{ businessDate, seq, totals: {count, total, open}, orders: OrderView[] }`. */
  ofDay: staff
    .input(z.object({ restaurantId, businessDate: z.iso.date().nullable() }))
    .query(({ ctx, input }) => listOrdersOfDay(ctx.deps, input)),

  /** `{ seq, order }` after each change of an order. */
  live: staff
    .input(z.object({ restaurantId, after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const change of followOrders(ctx.deps, input.restaurantId, resumeFrom(input), signal))
        yield tracked(String(change.seq), change);
    }),

  /** `rev` is the order's as it was seen: STALE with the order as it is when it has moved on. */
  cancel: staff
    .input(z.object({ restaurantId, orderId, rev: revision, reason: staffCancelReason }))
    .output(staffCancelOutcome)
    .mutation(({ ctx, input }) => cancelOrderAsStaff(ctx.deps, ctx.user, input, ctx.attempt(input))),
});

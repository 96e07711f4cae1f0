import { restaurantId } from '@toast/api/ids';
import { z } from 'zod';
import { salesOfDay } from '../../features/order/sales-of-day.ts';
import { router } from '../../trpc/init.ts';
import { staff } from '../../trpc/procedures.ts';

export const salesRouter = router({
  /** Takings of one business day (today when null), told by the log up to `upToSeq`; money in minor units. */
  ofDay: staff
    .input(z.object({ restaurantId, businessDate: z.iso.date().nullable() }))
    .query(({ ctx, input }) => salesOfDay(ctx.deps, input)),
});

import { setStockInput } from '@toast/api/admin';
import { restaurantId } from '@toast/api/ids';
import { sequence } from '@toast/api/money';
import { setStockOutcome } from '@toast/api/stock';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { setStock } from '../../features/stock/set-stock.ts';
import { showStock } from '../../features/stock/show-stock.ts';
import { publicEvents } from '../../realtime/public-events.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { staff } from '../../trpc/procedures.ts';

export const stockRouter = router({
  /** `StockView` with the log position it shows: `{ seq, epoch, records }`. */
  view: staff
    .input(z.object({ restaurantId }))
    .query(({ ctx, input }) => showStock(ctx.deps, input.restaurantId)),
  /** Sold out, back in stock, or a count, by who has seen the stock up to `epoch`: SET, or STALE with the record as it is. */
  set: staff
    .input(setStockInput)
    .output(setStockOutcome)
    .mutation(({ ctx, input }) => setStock(ctx.deps, ctx.user, input, ctx.attempt(input))),
  live: staff
    .input(z.object({ restaurantId, after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of publicEvents(ctx.deps, input.restaurantId, resumeFrom(input), signal))
        yield tracked(String(event.seq), event);
    }),
});

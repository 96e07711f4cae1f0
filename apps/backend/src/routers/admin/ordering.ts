import { restaurantId } from '@toast/api/ids';
import { sequence } from '@toast/api/money';
import { orderingInOffice, setSwitchInput, setSwitchOutcome } from '@toast/api/ordering';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { setSwitch } from '../../features/ordering/set-switch.ts';
import { showOrderingInOffice } from '../../features/ordering/show-ordering.ts';
import { switchEvents } from '../../features/ordering/switch-events.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { staff } from '../../trpc/procedures.ts';

export const orderingRouter = router({
  /** What is switched off, by whom, and what was before. */
  view: staff
    .input(z.object({ restaurantId }))
    .output(orderingInOffice)
    .query(({ ctx, input }) => showOrderingInOffice(ctx.deps, input.restaurantId)),

  /** Pauses or resumes ordering, from the next order on: SET, or STALE with how it is. */
  set: staff
    .input(setSwitchInput)
    .output(setSwitchOutcome)
    .mutation(({ ctx, input }) => setSwitch(ctx.deps, `user:${ctx.user.id}`, input, ctx.attempt(input))),

  /** A wake-up after each change, whoever made it. */
  live: staff
    .input(z.object({ restaurantId, after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of switchEvents(ctx.deps, input.restaurantId, resumeFrom(input), signal))
        yield tracked(String(event.seq), event);
    }),
});

import { operationOutcome, rail, ticketOperation } from '@toast/api/kitchen';
import { sequence } from '@toast/api/money';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { applyOperation } from '../../features/kitchen/apply-operation.ts';
import { followTickets } from '../../features/kitchen/follow-tickets.ts';
import { showRail } from '../../features/kitchen/show-rail.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { device } from '../../trpc/procedures.ts';

export const ticketsRouter = router({
  rail: device.output(rail).query(({ ctx }) => showRail(ctx.deps, ctx.device.restaurantId)),

  /** `{ seq, ticket }` after each change, gapless after `after` (or the last seen id). */
  live: device
    .input(z.object({ after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const change of followTickets(ctx.deps, ctx.device.restaurantId, resumeFrom(input), signal))
        yield tracked(String(change.seq), change);
    }),

  /** Start, bump, recall or hand over; applying the same `opId` twice is a no-op with the same answer. */
  operate: device
    .input(ticketOperation)
    .output(operationOutcome)
    .mutation(({ ctx, input }) => applyOperation(ctx.deps, ctx.device, input)),
});

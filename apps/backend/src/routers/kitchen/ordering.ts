import { sequence } from '@toast/api/money';
import { orderingNow } from '@toast/api/ordering';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { showOrdering } from '../../features/ordering/show-ordering.ts';
import { switchEvents } from '../../features/ordering/switch-events.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { device } from '../../trpc/procedures.ts';

export const orderingRouter = router({
  /** What guests cannot order now, so that a quiet rail can say why it is quiet. */
  now: device.output(orderingNow).query(({ ctx }) => showOrdering(ctx.deps, ctx.device.restaurantId)),

  live: device
    .input(z.object({ after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of switchEvents(ctx.deps, ctx.device.restaurantId, resumeFrom(input), signal))
        yield tracked(String(event.seq), event);
    }),
});

import { slug } from '@toast/api/restaurant';
import { restaurantStatus } from '@toast/api/status';
import { z } from 'zod';
import { showStatusAt } from '../../features/restaurant/show-status.ts';
import { router } from '../../trpc/init.ts';
import { diner } from '../../trpc/procedures.ts';

export const statusRouter = router({
  /** What of a restaurant works right now; answered from memory while its data is away. */
  bySlug: diner
    .input(z.object({ slug }))
    .output(restaurantStatus)
    .query(({ ctx, input }) => showStatusAt(ctx.deps, input.slug)),
});

import { ofRestaurant } from '@toast/api/integrator';
import { restaurantStatus } from '@toast/api/status';
import { showStatus } from '../../features/restaurant/show-status.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';

export const statusRouter = router({
  get: integrator
    .meta({
      rest: {
        method: 'GET',
        path: '/restaurants/{restaurantId}/status',
        tag: 'Status',
        summary: 'What works right now',
        description:
          'Answered with 200 also while the restaurant cannot be served, and at most a second old: ask here, and not by ' +
          'sending orders, when an order was answered `temporarily-unavailable`.',
      },
    })
    .input(ofRestaurant)
    .output(restaurantStatus)
    .query(({ ctx, input }) => showStatus(ctx.deps, input.restaurantId)),
});

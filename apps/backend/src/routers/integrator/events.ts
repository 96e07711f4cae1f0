import { eventPage, readEventsInput } from '@toast/api/integrator';
import { readEvents } from '../../features/order/read-events.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';

export const eventsRouter = router({
  list: integrator
    .meta({
      rest: {
        method: 'GET',
        path: '/restaurants/{restaurantId}/events',
        tag: 'Events',
        summary: "The restaurant's event log",
        description: '`seq` has no gaps: a reader that sees contiguous numbers has missed nothing.',
      },
    })
    .input(readEventsInput)
    .output(eventPage)
    .query(({ ctx, input }) => readEvents(ctx.deps, input)),
});

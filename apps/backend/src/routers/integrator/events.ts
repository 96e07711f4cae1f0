import { eventPage, longestWait, readEventsInput } from '@toast/api/integrator';
import { awaitEvents, waitersPerKey } from '../../features/integration/await-events.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';

export const eventsRouter = router({
  list: integrator
    .meta({
      // A long poll, and a little for what comes before and after it.
      answerWithin: (longestWait + 5) * 1_000,
      rest: {
        method: 'GET',
        path: '/restaurants/{restaurantId}/events',
        tag: 'Events',
        summary: "The restaurant's event log",
        description:
          '`seq` has no gaps: a reader that sees contiguous numbers has missed nothing. With `wait` an answer comes as soon as there is ' +
          'something to tell: ask again with `nextAfter`, at once, and nothing is missed or polled for. At most ' +
          `${waitersPerKey} requests of one API key wait at a time; one more is \`too-many-requests\`.`,
        failures: ['TOO_MANY_REQUESTS'],
      },
    })
    .input(readEventsInput)
    .output(eventPage)
    .query(({ ctx, input, signal }) => awaitEvents(ctx.deps, ctx.integrator, input, signal)),
});

import { restaurantId } from '@toast/api/ids';
import { sequence } from '@toast/api/money';
import { slug } from '@toast/api/restaurant';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { listRestaurants } from '../../features/restaurant/list-restaurants.ts';
import { visitRestaurant } from '../../features/restaurant/visit-restaurant.ts';
import { publicEvents } from '../../realtime/public-events.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { router } from '../../trpc/init.ts';
import { diner } from '../../trpc/procedures.ts';

export const menuRouter = router({
  /** Restaurants that take orders here, for the front page: `RestaurantView[]`. */
  restaurants: diner.query(({ ctx }) => listRestaurants(ctx.deps)),

  /** All a menu page needs at once: `{ restaurant, menu, stock, seq }`; `seq` is where `live` goes on. */
  bySlug: diner.input(z.object({ slug })).query(({ ctx, input }) => visitRestaurant(ctx.deps, input.slug)),

  /** Publications and stock changes after `after` (or the last seen id), as they are committed. */
  live: diner
    .input(z.object({ restaurantId, after: sequence, lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of publicEvents(ctx.deps, input.restaurantId, resumeFrom(input), signal))
        yield tracked(String(event.seq), event);
    }),
});

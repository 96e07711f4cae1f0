import { z } from 'zod';
import { restaurantId } from './ids.ts';
import { instant } from './money.ts';
import { switchedOff } from './ordering.ts';

const works = z.enum(['UP', 'DOWN']);

/** What of a restaurant works at this moment. DOWN is nobody's decision and passes; PAUSED is somebody's. */
export const restaurantStatus = z
  .object({
    restaurantId,
    at: instant,
    menu: works,
    ordering: z.enum(['UP', 'PAUSED', 'DOWN']),
    kitchen: works.meta({ description: 'Whether new orders reach it. What it has, it goes on cooking' }),
    downSince: instant
      .nullable()
      .meta({ description: 'Since when something is down, as far as has been seen; null = nothing is' }),
    off: z.array(switchedOff).meta({ description: 'What is paused, wholly or in part' }),
  })
  .meta({ id: 'RestaurantStatus' });
export type RestaurantStatusView = z.output<typeof restaurantStatus>;

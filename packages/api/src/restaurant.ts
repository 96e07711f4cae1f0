import { z } from 'zod';
import { restaurantId } from './ids.ts';
import { diningOptionOffer } from './menu.ts';
import { currency } from './money.ts';

/** In the address of a restaurant's page: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const restaurant = z
  .object({
    id: restaurantId,
    slug,
    name: z.string(),
    tagline: z.string(),
    zone: z.string().meta({ description: 'IANA time zone' }),
    currency,
    locale: z.string().meta({ description: 'BCP-47 language tag of the menu' }),
    cover: z.string().nullable().meta({ description: 'Path below the media root' }),
    hue: z.number().min(0).max(360).meta({ description: 'Hue of the accent, OKLCH degrees' }),
    diningOptions: z.array(diningOptionOffer),
  })
  .meta({ id: 'Restaurant' });
export type RestaurantView = z.output<typeof restaurant>;

import { z } from 'zod';
import { cart } from './cart.ts';
import { quoteId, restaurantId } from './ids.ts';
import { instant } from './money.ts';
import { pricedCart } from './price.ts';
import { refused } from './refusal.ts';

export const quoteRequest = z.object({ restaurantId, cart });

/** Placing with a live quote charges exactly `priced.total`, whatever happens to the menu in between. */
export const quote = z.object({ id: quoteId, expiresAt: instant, priced: pricedCart }).meta({ id: 'Quote' });
export type QuoteView = z.output<typeof quote>;

export const quoteOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('QUOTED'), quote }),
  refused,
]);
export type QuoteOutcome = z.output<typeof quoteOutcome>;

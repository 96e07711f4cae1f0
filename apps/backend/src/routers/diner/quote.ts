import { quoteOutcome, quoteRequest } from '@toast/api/quote';
import { quoteCart } from '../../features/pricing/quote-cart.ts';
import { router } from '../../trpc/init.ts';
import { diner } from '../../trpc/procedures.ts';

export const quoteRouter = router({
  /** Prices a cart and freezes that price until `expiresAt`; sold-out and rule violations come back as refusals. */
  create: diner
    .input(quoteRequest)
    .output(quoteOutcome)
    .mutation(({ ctx, input }) => quoteCart(ctx.deps, input, 'WEB', ctx.attempt(input))),
});

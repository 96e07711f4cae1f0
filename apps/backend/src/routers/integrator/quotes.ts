import { quote, quoteRequest } from '@toast/api/quote';
import { quoteCart } from '../../features/pricing/quote-cart.ts';
import { orderRefused } from '../../trpc/failure.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';
import { quoteExample } from './examples.ts';

export const quotesRouter = router({
  create: integrator
    .meta({
      rest: {
        method: 'POST',
        path: '/restaurants/{restaurantId}/quotes',
        tag: 'Orders',
        summary: 'Price a cart',
        description: 'Placing an order with the quote before it expires charges exactly its total.',
        status: 201,
        example: quoteExample,
        failures: ['ORDER_REFUSED'],
      },
    })
    .input(quoteRequest)
    .output(quote)
    .mutation(async ({ ctx, input }) => {
      const answer = await quoteCart(ctx.deps, input);
      if (answer.outcome === 'REFUSED') throw orderRefused(answer);
      return answer.quote;
    }),
});

import { idempotencyKey } from '@toast/api/order';
import { quote, quoteRequest } from '@toast/api/quote';
import { quoteCart } from '../../features/pricing/quote-cart.ts';
import { orderRefused } from '../../trpc/failure.ts';
import { router } from '../../trpc/init.ts';
import { integrator } from '../../trpc/procedures.ts';
import { quoteExample } from './examples.ts';
import { idempotent } from './idempotent.ts';

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
        headers: idempotent,
        failures: ['ORDER_REFUSED', 'IDEMPOTENCY_KEY_REUSED'],
      },
    })
    .input(quoteRequest.extend({ idempotencyKey: idempotencyKey.optional() }))
    .output(quote)
    .mutation(async ({ ctx, input }) => {
      const answer = await quoteCart(ctx.deps, input, 'API', ctx.attempt(input));
      if (answer.outcome === 'REFUSED') throw orderRefused(answer);
      return answer.quote;
    }),
});

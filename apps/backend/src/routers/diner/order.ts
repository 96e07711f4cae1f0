import { restaurantId } from '@toast/api/ids';
import { sequence } from '@toast/api/money';
import {
  attemptOutcome,
  cancelOutcome,
  cancelReason,
  idempotencyKey,
  order,
  orderToken,
  placeOrderInput,
  placeOutcome,
} from '@toast/api/order';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { cancelOwnOrder } from '../../features/order/cancel-own-order.ts';
import { findAttempt } from '../../features/order/find-attempt.ts';
import { followOrder } from '../../features/order/follow-order.ts';
import { giveUpAttempt } from '../../features/order/give-up-attempt.ts';
import { openOrder } from '../../features/order/open-order.ts';
import { placeOwnOrder } from '../../features/order/place-own-order.ts';
import { resumeFrom } from '../../realtime/resume.ts';
import { atOnce } from '../../trpc/at-once.ts';
import { router } from '../../trpc/init.ts';
import { placing } from '../../trpc/placing.ts';
import { diner } from '../../trpc/procedures.ts';

const own = z.object({ restaurantId, token: orderToken });
const attempt = z.object({ restaurantId, idempotencyKey });

export const orderRouter = router({
  /** Places exactly one order per idempotency key; the same key and body answer the same bytes for ever. */
  place: diner
    .input(atOnce(placeOrderInput))
    .output(atOnce(placeOutcome))
    .mutation(({ ctx, input }) => placing(placeOwnOrder(ctx.deps, input))),

  /** What became of an attempt whose answer was lost: PLACED, IN_PROGRESS, or NOT_PLACED so far. */
  outcome: diner
    .input(attempt)
    .output(attemptOutcome)
    .query(({ ctx, input }) => findAttempt(ctx.deps, input)),

  /** The same, and NOT_PLACED is final: the key is used up, and placing under it is IDEMPOTENCY_KEY_REUSED (422). */
  giveUp: diner
    .input(attempt)
    .output(attemptOutcome)
    .mutation(({ ctx, input }) => giveUpAttempt(ctx.deps, input)),

  byToken: diner
    .input(own)
    .output(order)
    .query(({ ctx, input }) => openOrder(ctx.deps, input)),

  /** The order now, then again after each change. Ids are the log's `seq`. */
  live: diner
    .input(own.extend({ after: sequence.optional(), lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const view of followOrder(ctx.deps, input, resumeFrom(input), signal))
        yield tracked(String(view.updatedSeq), view);
    }),

  /** Possible until the kitchen starts. */
  cancel: diner
    .input(own.extend({ reason: cancelReason }))
    .output(cancelOutcome)
    .mutation(({ ctx, input }) => cancelOwnOrder(ctx.deps, input, ctx.attempt(input))),
});

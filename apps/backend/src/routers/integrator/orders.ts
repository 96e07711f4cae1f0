import { orderId } from '@toast/api/ids';
import {
  cancelRequest,
  listOrdersInput,
  ofRestaurant,
  orderOutcome,
  orderOutcomeInput,
  orderPage,
} from '@toast/api/integrator';
import { idempotencyKey, type OrderView, order, orderRequest } from '@toast/api/order';
import { cancelIntegratorOrder } from '../../features/order/cancel-integrator-order.ts';
import { findIntegratorAttempt } from '../../features/order/find-integrator-attempt.ts';
import { findOrder } from '../../features/order/find-order.ts';
import { listOrdersChangedSince } from '../../features/order/list-orders-changed-since.ts';
import { placeIntegratorOrder } from '../../features/order/place-integrator-order.ts';
import { atOnce } from '../../trpc/at-once.ts';
import { orderRefused, staleOrder } from '../../trpc/failure.ts';
import { router } from '../../trpc/init.ts';
import { placing } from '../../trpc/placing.ts';
import { integrator } from '../../trpc/procedures.ts';
import { cancelExample, orderExample } from './examples.ts';
import { idempotent } from './idempotent.ts';

const orders = '/restaurants/{restaurantId}/orders' as const;

export const ordersRouter = router({
  place: integrator
    .meta({
      rest: {
        method: 'POST',
        path: orders,
        tag: 'Orders',
        summary: 'Place an order',
        description:
          'Places exactly one order per `Idempotency-Key`. Repeat the request with the same key until it is answered: ' +
          'the first response comes back. Menu, modifiers, stock and price are checked.',
        status: 201,
        example: orderExample,
        headers: idempotent,
        failures: ['ORDER_REFUSED', 'IDEMPOTENCY_KEY_REUSED'],
        location: (placed: OrderView) => `/v1/restaurants/${placed.restaurantId}/orders/${placed.id}`,
      },
    })
    .input(atOnce(orderRequest.safeExtend({ idempotencyKey })))
    .output(atOnce(order))
    .mutation(async ({ ctx, input }) => {
      const answer = await placing(placeIntegratorOrder(ctx.deps, ctx.integrator, input));
      if (answer.outcome === 'REFUSED') throw orderRefused(answer);
      return answer.order;
    }),

  get: integrator
    .meta({ rest: { method: 'GET', path: `${orders}/{orderId}`, tag: 'Orders', summary: 'One order' } })
    .input(ofRestaurant.extend({ orderId }))
    .output(order)
    .query(({ ctx, input }) => findOrder(ctx.deps, input)),

  outcome: integrator
    .meta({
      rest: {
        method: 'GET',
        path: `${orders}/outcome`,
        tag: 'Orders',
        summary: 'What became of an attempt',
        description:
          'For an order whose answer was lost, by the `Idempotency-Key` it was sent with. `PLACED` comes with the order as it was first ' +
          'answered; `IN_PROGRESS` means ask again; `NOT_PLACED` that there is no order so far. Sending the order again under the same ' +
          'key is safe in each case.',
      },
    })
    .input(orderOutcomeInput)
    .output(orderOutcome)
    .query(({ ctx, input }) => findIntegratorAttempt(ctx.deps, ctx.integrator, input)),

  list: integrator
    .meta({
      rest: {
        method: 'GET',
        path: orders,
        tag: 'Orders',
        summary: 'Orders changed since',
        description: 'Oldest change first. Keep `nextCursor` and ask again: no change is missed.',
      },
    })
    .input(listOrdersInput)
    .output(orderPage)
    .query(({ ctx, input }) => listOrdersChangedSince(ctx.deps, input)),

  cancel: integrator
    .meta({
      rest: {
        method: 'POST',
        path: `${orders}/{orderId}/cancel`,
        tag: 'Orders',
        summary: 'Cancel an order',
        description:
          'Possible until the kitchen starts. With `rev`, only while the order is as it was seen; else a `conflict` with the order as it is.',
        example: cancelExample,
        headers: idempotent,
        failures: ['ORDER_REFUSED', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'],
      },
    })
    .input(cancelRequest)
    .output(order)
    .mutation(async ({ ctx, input }) => {
      const answer = await cancelIntegratorOrder(ctx.deps, ctx.integrator, input, ctx.attempt(input));
      if (answer.outcome === 'STALE') throw staleOrder(answer.current);
      if (answer.outcome === 'REFUSED') throw orderRefused(answer);
      return answer.order;
    }),
});

import { z } from 'zod';
import { event } from './event.ts';
import { orderId, restaurantId } from './ids.ts';
import { limits } from './limits.ts';
import { instant, revision, sequence } from './money.ts';
import { cancelReason, idempotencyKey, order } from './order.ts';
import { refusal } from './refusal.ts';

/** Every operation of an integrator names the restaurant that its API key belongs to. */
export const ofRestaurant = z.object({ restaurantId });

export const listOrdersInput = ofRestaurant.extend({
  updatedSince: instant.optional().meta({ description: 'Only orders changed at or after this instant' }),
  cursor: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional()
    .meta({ description: '`nextCursor` of the page before; survives new and changed orders' }),
  limit: z.int().min(1).max(limits.pageSize).default(50),
});

/** Oldest change first; an order that changes again while one pages comes up again at the end, never gets lost. */
export const orderPage = z
  .object({
    orders: z.array(order),
    nextCursor: z
      .string()
      .meta({ description: 'Pass as `cursor` for what follows, also later when `hasMore` is false' }),
    hasMore: z.boolean(),
  })
  .meta({ id: 'OrderPage' });
export type OrderPage = z.output<typeof orderPage>;

export const cancelRequest = ofRestaurant.extend({
  orderId,
  reason: cancelReason,
  rev: revision.optional().meta({ description: 'Cancel only while the order still has this revision' }),
  idempotencyKey,
});

export const orderOutcomeInput = ofRestaurant.extend({
  key: idempotencyKey.meta({ description: 'The `Idempotency-Key` of the attempt' }),
});

/** IN_PROGRESS: ask again in a moment. NOT_PLACED is so far: sending the request again under the same key is safe at any time. */
export const orderOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('PLACED'), order }),
    z.object({ outcome: z.literal('NOT_PLACED') }),
    z.object({ outcome: z.literal('IN_PROGRESS') }),
  ])
  .meta({ id: 'OrderOutcome' });
export type OrderOutcome = z.output<typeof orderOutcome>;

/** Seconds. */
export const longestWait = 30;

export const readEventsInput = ofRestaurant.extend({
  after: sequence.default(0).meta({ description: 'The last `seq` already seen; 0 from the beginning' }),
  limit: z.int().min(1).max(limits.pageSize).default(limits.pageSize),
  wait: z.int().min(0).max(longestWait).default(0).meta({
    description:
      'Seconds to wait for an event when there is none after `after` yet; the page is empty when none comes. 0 answers at once.',
  }),
});

export const eventPage = z
  .object({
    events: z.array(event),
    nextAfter: sequence.meta({ description: 'Pass as `after` next time' }),
    hasMore: z.boolean(),
  })
  .meta({ id: 'EventPage' });
export type EventPage = z.output<typeof eventPage>;

/** Every failure's body (RFC 9457). `type` is stable; `requestId` is in the server's log. */
export const problem = z
  .object({
    type: z
      .string()
      .meta({ description: 'urn:toast:problem:<code>', examples: ['urn:toast:problem:not-found'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    requestId: z.string(),
    fields: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: 'Messages by input field' }),
    refusals: z
      .array(refusal)
      .optional()
      .meta({ description: 'Why the order was refused, with what can be done' }),
    order: order.optional().meta({ description: 'With `conflict`: the order as it is now' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problem>;

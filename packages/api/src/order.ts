import { diningOptions } from '@toast/domain/order/dining-option';
import { orderStates } from '@toast/domain/order/states';
import { z } from 'zod';
import { cart } from './cart.ts';
import { lastChange } from './change.ts';
import { orderId, quoteId, restaurantId } from './ids.ts';
import { limits } from './limits.ts';
import { instant, minor, revision, sequence } from './money.ts';
import { pricedCart } from './price.ts';
import { refused } from './refusal.ts';
import { requiredText, text } from './text.ts';

/** Who the order is for; which fields are required depends on the dining option. '' = not given. */
export const guest = z
  .object({
    name: text(limits.nameLength).default(''),
    phone: z
      .string()
      .trim()
      .max(limits.phoneLength)
      .regex(/^$|^\+?[0-9 ()./-]{5,}$/, 'is not a phone number')
      .default(''),
    email: z.union([z.literal(''), z.email().max(limits.emailLength)]).default(''),
    table: text(limits.tableLength).default(''),
  })
  .meta({ id: 'Guest' });

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
  .min(8)
  .max(limits.idempotencyKeyLength)
  .meta({
    description:
      'Names this attempt. The same key with the same body returns the first response; another body is a 422.',
  });

const placement = {
  restaurantId,
  quoteId: quoteId
    .optional()
    .meta({ description: 'A live quote: charges exactly its total. Give this or `cart`.' }),
  cart: cart.optional().meta({ description: 'What to order at the current prices. Give this or `quoteId`.' }),
  expectedTotal: minor
    .min(0)
    .optional()
    .meta({ description: 'With `cart`: refuse when the total differs from this' }),
  guest: guest.prefault({}),
  note: text(limits.noteLength).default(''),
};

const eitherQuoteOrCart = (value: { quoteId?: unknown; cart?: unknown }) =>
  (value.quoteId === undefined) !== (value.cart === undefined);
const eitherMessage = { error: 'give exactly one of quoteId and cart', path: ['quoteId'] };

/** What an integrator posts; the idempotency key travels in the header `Idempotency-Key`. */
export const orderRequest = z
  .object({ ...placement, externalId: requiredText(limits.externalIdLength).optional() })
  .refine(eitherQuoteOrCart, eitherMessage);

/** What the diner's page sends. */
export const placeOrderInput = z
  .object({ ...placement, idempotencyKey })
  .refine(eitherQuoteOrCart, eitherMessage);

export const fulfilmentLine = z.object({
  lineId: z.string(),
  state: z.enum(['NEW', 'HOLD', 'SENT', 'READY', 'VOIDED']),
});

/** An order as its guest, its restaurant and its integrator see it. */
export const order = z
  .object({
    id: orderId,
    restaurantId,
    displayNumber: z.int().min(1).meta({ description: 'Short number, unique per business day' }),
    channel: z.enum(['WEB', 'API', 'POS']),
    externalId: z.string().nullable(),
    diningOption: z.enum(diningOptions),
    state: z.enum(orderStates),
    openedAt: instant,
    promisedAt: instant,
    businessDate: z.iso.date(),
    guest,
    note: z.string(),
    priced: pricedCart,
    fulfilment: z.array(fulfilmentLine),
    paymentStatus: z.enum(['OPEN', 'PAID', 'CLOSED']),
    cancelledBy: z.enum(['GUEST', 'STAFF', 'INTEGRATOR']).nullable(),
    cancelReason: z.string().nullable(),
    updatedAt: instant,
    updatedSeq: sequence,
    rev: revision,
  })
  .meta({ id: 'Order' });
export type OrderView = z.output<typeof order>;

export const orderToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{40,80}$/)
  .meta({ description: "Opaque capability to see and cancel one order; what the guest's link holds" });

export const placed = z.object({ outcome: z.literal('PLACED'), order, orderToken });
export const placeOutcome = z.discriminatedUnion('outcome', [placed, refused]);
export type PlaceOutcome = z.output<typeof placeOutcome>;

/** What became of an attempt whose answer was lost. */
export const attemptOutcome = z.discriminatedUnion('outcome', [
  placed,
  z.object({ outcome: z.literal('NOT_PLACED') }),
  z.object({ outcome: z.literal('IN_PROGRESS') }),
]);
export type AttemptOutcome = z.output<typeof attemptOutcome>;

export const cancelOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('CANCELLED'), order }),
  refused,
]);
export type CancelOutcome = z.output<typeof cancelOutcome>;

/** The order has moved on since the revision that was decided upon: `current` is the order now. */
export const staleOrder = z.object({
  outcome: z.literal('STALE'),
  current: order,
  changed: lastChange.nullable(),
});
export const staffCancelOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('CANCELLED'), order }),
  staleOrder,
  refused,
]);
export type StaffCancelOutcome = z.output<typeof staffCancelOutcome>;
export const cancelReason = text(limits.reasonLength).default('');
/** Staff must say why: the guest is told. */
export const staffCancelReason = requiredText(limits.reasonLength);

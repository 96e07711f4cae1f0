import { selectionStates, ticketStates } from '@toast/domain/kitchen/states';
import { allergens } from '@toast/domain/menu/dietary';
import { diningOptions } from '@toast/domain/order/dining-option';
import { orderStates } from '@toast/domain/order/states';
import { z } from 'zod';
import { deviceId, operationId, orderId, restaurantId, selectionId, ticketId } from './ids.ts';
import { limits } from './limits.ts';
import { currency, instant, minor, revision, sequence } from './money.ts';
import { refused } from './refusal.ts';
import { requiredText } from './text.ts';

export const pairingCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{4}-?[A-Z0-9]{4}$/)
  .transform((value) => value.replace('-', ''))
  .meta({ description: 'Eight letters and digits, shown to the manager as XXXX-XXXX' });

export const pairInput = z.object({
  code: pairingCode,
  label: requiredText(limits.nameLength).default('Kitchen tablet'),
});

export const device = z.object({
  id: deviceId,
  label: z.string(),
  restaurant: z.object({
    id: restaurantId,
    name: z.string(),
    zone: z.string(),
    currency,
    locale: z.string(),
  }),
});
export type DeviceView = z.output<typeof device>;

export const ticketLine = z.object({
  selectionId,
  name: z.string().meta({ description: 'Kitchen name' }),
  quantity: z.int(),
  modifiers: z.array(z.object({ name: z.string(), quantity: z.int(), depth: z.int() })),
  note: z.string(),
  allergens: z.array(z.enum(allergens)),
  /** False = nobody has stated them: unknown, not none. A tablet that kept a ticket from before says nothing. */
  allergensDeclared: z.boolean().default(true),
  state: z.enum(selectionStates),
});

/** A ticket as the rail shows it. */
export const ticket = z.object({
  id: ticketId,
  orderId,
  displayNumber: z.int(),
  channel: z.enum(['WEB', 'API', 'POS']),
  diningOption: z.enum(diningOptions),
  guestName: z.string(),
  table: z.string(),
  orderNote: z.string(),
  orderState: z.enum(orderStates),
  state: z.enum(ticketStates),
  businessDate: z.iso.date(),
  firedAt: instant,
  promisedAt: instant,
  startedAt: instant.nullable(),
  doneAt: instant.nullable(),
  amountDue: minor.meta({ description: 'What the guest still has to pay at the counter' }),
  lines: z.array(ticketLine),
  rev: revision,
  updatedSeq: sequence,
});
export type TicketView = z.output<typeof ticket>;

/** Open tickets oldest first, and those done and not yet handed over; `seq` = the log position this shows. */
export const rail = z.object({ seq: sequence, serverTime: instant, tickets: z.array(ticket) });
export type RailView = z.output<typeof rail>;

export const operationKinds = ['START', 'BUMP', 'RECALL', 'HAND_OVER'] as const;
export const ticketOperation = z.object({
  opId: operationId,
  kind: z.enum(operationKinds),
  ticketId,
  baseRev: revision,
  deviceTime: instant,
});
export type TicketOperation = z.output<typeof ticketOperation>;

/** ALREADY: the ticket was in that state (another cook was quicker, or this op was applied before). */
export const operationOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['APPLIED', 'ALREADY']), ticket }),
  refused,
]);
export type OperationOutcome = z.output<typeof operationOutcome>;

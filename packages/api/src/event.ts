import { ticketStates } from '@toast/domain/kitchen/states';
import { orderStates } from '@toast/domain/order/states';
import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { stockStatuses } from '@toast/domain/stock/stock';
import { z } from 'zod';
import { eventId, orderId, ticketId } from './ids.ts';
import { instant, minor, sequence } from './money.ts';

const envelope = { seq: sequence, id: eventId, at: instant };
const orderFacts = { orderId, displayNumber: z.int(), state: z.enum(orderStates) };
const ticketFacts = { ticketId, orderId, state: z.enum(ticketStates) };

const orderEvent = <T extends string>(type: T) =>
  z.object({ ...envelope, type: z.literal(type), payload: z.object(orderFacts) });
const ticketEvent = <T extends string>(type: T) =>
  z.object({ ...envelope, type: z.literal(type), payload: z.object(ticketFacts) });

/** One entry of a restaurant's gapless log. A consumer proves completeness by the contiguity of `seq`. */
export const event = z
  .discriminatedUnion('type', [
    z.object({
      ...envelope,
      type: z.literal('order.placed'),
      payload: z.object({ ...orderFacts, total: minor, channel: z.enum(['WEB', 'API', 'POS']) }),
    }),
    orderEvent('order.in_preparation'),
    orderEvent('order.ready'),
    orderEvent('order.recalled'),
    orderEvent('order.closed'),
    z.object({
      ...envelope,
      type: z.literal('order.cancelled'),
      payload: z.object({ ...orderFacts, by: z.enum(['GUEST', 'STAFF', 'INTEGRATOR']), reason: z.string() }),
    }),
    ticketEvent('ticket.opened'),
    ticketEvent('ticket.started'),
    ticketEvent('ticket.bumped'),
    ticketEvent('ticket.recalled'),
    ticketEvent('ticket.voided'),
    z.object({ ...envelope, type: z.literal('menu.published'), payload: z.object({ version: z.int() }) }),
    z.object({
      ...envelope,
      type: z.literal('stock.changed'),
      payload: z.object({
        entityId: z.uuid(),
        status: z.enum(stockStatuses),
        quantity: z.int().nullable(),
        epoch: z.int(),
      }),
    }),
    z.object({
      ...envelope,
      type: z.literal('switch.changed'),
      payload: z.object({
        switch: z.enum(switchNames),
        off: z.boolean(),
        reason: z.enum(switchReasons),
        until: instant.nullable(),
        since: instant,
      }),
    }),
  ])
  .meta({ id: 'Event' });
export type EventView = z.output<typeof event>;
export type EventType = EventView['type'];

/** What any visitor may follow: the menu, the stock and whether orders are taken, never orders. */
export const publicEventTypes = [
  'menu.published',
  'stock.changed',
  'switch.changed',
] as const satisfies readonly EventType[];
export type PublicEvent = Extract<EventView, { type: (typeof publicEventTypes)[number] }>;

import type { EventView } from '@toast/api/event';
import type { TicketView } from '@toast/api/kitchen';
import { ticketsConcerned } from '@toast/database/kitchen/kitchen.reads';
import { forRestaurant } from '@toast/database/scope';
import type { OrderId, RestaurantId, TicketId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { traceOf } from '../../realtime/trace-of.ts';
import { ticketView } from './ticket-view.ts';

/** `seq` is where to go on after this change; two tickets moved by one event differ in it too. */
export type TicketChange = { readonly seq: number; readonly ticket: TicketView };

/**
 * Every ticket that changed after `after`, as it is now: by its own events, and by those of its order, whose state and payment it
 * shows. Which of two views of a ticket is newer tells its `updatedSeq`.
 */
export async function* followTickets(
  deps: Deps,
  restaurantId: RestaurantId,
  after: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<TicketChange> {
  const scope = forRestaurant(deps.db, restaurantId);
  const { kitchen } = deps.metrics;
  const since = deps.now();
  kitchen.opened();
  try {
    for await (const events of deps.feed.follow(restaurantId, after, signal)) {
      const told = concerned(events);
      if (told.tickets.size + told.orders.size === 0) continue;
      const found = await ticketsConcerned(
        scope,
        [...told.tickets.keys()],
        [...told.orders.keys()],
      ).execute();
      const changes = found
        .map((ticket) => ({
          seq: Math.max(told.tickets.get(ticket.id) ?? 0, told.orders.get(ticket.order_id) ?? 0),
          ticket: ticketView(ticket),
        }))
        .sort((a, b) => a.seq - b.seq);
      timeNewTickets(deps, restaurantId, events, since);
      for (const [index, change] of changes.entries()) {
        // A client that is cut off between two tickets of one event must come back before that event.
        const last = changes[index + 1]?.seq !== change.seq;
        yield last ? change : { ...change, seq: change.seq - 1 };
      }
    }
  } finally {
    kitchen.closed();
  }
}

/** What was opened before the stream was `since` there is caught up: its delay tells of the screen's absence, not of ours. */
function timeNewTickets(
  { metrics, now, tracing }: Deps,
  restaurantId: RestaurantId,
  events: readonly EventView[],
  since: Date,
): void {
  const at = now().getTime();
  for (const event of events) {
    if (event.type !== 'ticket.opened') continue;
    const opened = Date.parse(event.at);
    const way = opened < since.getTime() ? 'caught_up' : 'live';
    metrics.kitchen.handed((at - opened) / 1_000, way);
    const parent = traceOf(event);
    if (parent === undefined) continue;
    const attributes = {
      'toast.restaurant_id': restaurantId,
      'toast.way': way,
      'toast.ticket_id': event.payload.ticketId,
    };
    tracing.record({ name: 'ticket on its way to the kitchen', parent, start: opened, end: at, attributes });
  }
}

type Told = {
  readonly tickets: ReadonlyMap<TicketId, number>;
  readonly orders: ReadonlyMap<OrderId, number>;
};

function concerned(events: readonly EventView[]): Told {
  const tickets = new Map<TicketId, number>();
  const orders = new Map<OrderId, number>();
  for (const { seq, payload, type } of events) {
    if ('ticketId' in payload) tickets.set(payload.ticketId, seq);
    // A new order's tickets tell of themselves.
    else if ('orderId' in payload && type !== 'order.placed') orders.set(payload.orderId, seq);
  }
  return { tickets, orders };
}

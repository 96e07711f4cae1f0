import { json } from '@toast/database/column';
import type { NewEvent } from '@toast/database/event/append';
import type { OrderRecord } from '@toast/database/order/order.reads';
import type { OrderGuest, StockTaken } from '@toast/database/order/order.table';
import type { OrderRows } from '@toast/database/order/order.writes';
import type { TenantTables } from '@toast/database/schema';
import type { CheckId, OrderId, SelectionId, StationId, TicketId } from '@toast/domain/ids';
import { checkAmounts } from '@toast/domain/order/check';
import { stateAtPlacement } from '@toast/domain/order/decide';
import type { PricedLine } from '@toast/domain/pricing/priced';
import { promisedInstant } from '@toast/domain/promise/promise';
import type { Insertable } from 'kysely';
import type { Deps } from '../../deps.ts';
import type { Placement } from './placement.ts';
import type { Sale } from './prepare-sale.ts';

export type OrderFacts = {
  readonly orderId: OrderId;
  readonly placement: Placement;
  readonly sale: Sale;
  readonly openedAt: Date;
  readonly businessDate: string;
  readonly displayNumber: number;
  /** Seq of the event before this order's first. */
  readonly seqBefore: number;
  /** Cooks what names no station of its own. */
  readonly firstStation: StationId;
  readonly stockTaken: readonly StockTaken[];
};

export type DrawnUp = {
  readonly record: OrderRecord;
  /** order.placed, then ticket.opened for each station. */
  readonly events: readonly NewEvent[];
  readonly rows: OrderRows;
};

type Line = { readonly selectionId: SelectionId; readonly priced: PricedLine; readonly position: number };
type Ticket = { readonly id: TicketId; readonly stationId: StationId; readonly lines: Line[] };

/** A new order as rows and events: approved at once, on the rail of each station that has something to do, unpaid. */
export function drawUpOrder(deps: Pick<Deps, 'newId'>, facts: OrderFacts): DrawnUp {
  const { orderId, sale, openedAt } = facts;
  const checkId = deps.newId<CheckId>();
  const lines = sale.priced.lines.map((priced, position) => ({
    selectionId: deps.newId<SelectionId>(),
    priced,
    position,
  }));
  const tickets = byStation(deps, facts, lines);
  const events = eventsOf(deps, facts, tickets);
  const order = orderRow(facts, facts.seqBefore + events.length);
  return {
    record: {
      ...order,
      guest: facts.placement.guest,
      priced: sale.priced,
      payment_status: 'OPEN',
      fulfilment: lines.map(({ priced }) => ({ lineId: priced.lineId, state: 'NEW' })),
    },
    events,
    rows: {
      order: {
        ...order,
        guest: json<OrderGuest>(facts.placement.guest),
        priced: json(sale.priced),
        stock_taken: json(facts.stockTaken),
      },
      check: { id: checkId, order_id: orderId, ...checkAmounts(sale.priced), payment_status: 'OPEN' },
      selections: lines.map((line) => selectionRow(orderId, checkId, line)),
      tickets: tickets.map(({ id, stationId }, index) => ({
        id,
        order_id: orderId,
        station_id: stationId,
        state: 'OPEN',
        fired_at: openedAt,
        updated_seq: facts.seqBefore + 2 + index,
      })),
      ticketLines: tickets.flatMap(({ id, lines: cooked }) =>
        cooked.map(({ selectionId, position }) => ({
          ticket_id: id,
          selection_id: selectionId,
          position,
          state: 'NEW' as const,
        })),
      ),
    },
  };
}

function byStation(
  deps: Pick<Deps, 'newId'>,
  { sale, firstStation }: OrderFacts,
  lines: readonly Line[],
): Ticket[] {
  const tickets = new Map<StationId, Ticket>();
  for (const line of lines) {
    const stationId = sale.menu.items[line.priced.itemId]?.stationId ?? firstStation;
    const ticket = tickets.get(stationId) ?? { id: deps.newId<TicketId>(), stationId, lines: [] };
    ticket.lines.push(line);
    tickets.set(stationId, ticket);
  }
  return [...tickets.values()];
}

const state = stateAtPlacement({ approval: 'AUTOMATIC', payment: 'IN_STORE', promisedLater: false });

function eventsOf(deps: Pick<Deps, 'newId'>, facts: OrderFacts, tickets: readonly Ticket[]): NewEvent[] {
  const { orderId, placement, displayNumber, sale, openedAt: at } = facts;
  const event = (type: string, entityId: string, payload: unknown): NewEvent => ({
    id: deps.newId(),
    type,
    entityId,
    payload,
    at,
    actor: placement.actor,
  });
  return [
    event('order.placed', orderId, {
      orderId,
      displayNumber,
      state,
      total: sale.priced.total,
      channel: placement.channel,
    }),
    ...tickets.map(({ id }) => event('ticket.opened', id, { ticketId: id, orderId, state: 'OPEN' })),
  ];
}

function orderRow(
  { orderId, placement, sale, openedAt, businessDate, displayNumber }: OrderFacts,
  updatedSeq: number,
) {
  const { priced, cart } = sale;
  const offer = sale.menu.terms.diningOptions.find(({ diningOption }) => diningOption === cart.diningOption);
  return {
    id: orderId,
    display_number: displayNumber,
    channel: placement.channel,
    client_id: placement.clientId,
    external_id: placement.externalId,
    dining_option: cart.diningOption,
    state,
    opened_at: openedAt,
    promised_at: new Date(promisedInstant(openedAt, offer?.leadMinutes ?? 0)),
    business_date: businessDate,
    note: placement.note,
    menu_version: priced.menuVersion,
    quote_id: sale.quoteId,
    total: priced.total,
    currency: priced.currency,
    cancelled_by: null,
    cancel_reason: null,
    rev: 1,
    updated_at: openedAt,
    updated_seq: updatedSeq,
  };
}

function selectionRow(
  orderId: OrderId,
  checkId: CheckId,
  { selectionId, priced, position }: Line,
): Insertable<TenantTables['selection']> {
  return {
    id: selectionId,
    order_id: orderId,
    check_id: checkId,
    line_id: priced.lineId,
    position,
    item_id: priced.itemId,
    name: priced.name,
    kitchen_name: priced.kitchenName,
    quantity: priced.quantity,
    unit_price: priced.unitPrice,
    gross: priced.gross,
    discount: priced.discount,
    net: priced.net,
    tax: priced.total - priced.net,
    total: priced.total,
    taxes: json(priced.taxes),
    modifiers: json(priced.modifiers),
    allergens: json(priced.allergens),
    // A quote may have been priced by an older release, which did not say.
    allergens_declared: priced.allergensDeclared !== false,
    note: priced.note,
    state: 'NEW',
  };
}

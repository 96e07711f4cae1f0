import { randomUUID } from 'node:crypto';
import { asId, type Id } from '@toast/domain/ids';
import type { PricedCart, PricedLine } from '@toast/domain/pricing/priced';
import { json } from './column.ts';
import type { NewEvent } from './event/append.ts';
import { insertOrder } from './order/order.writes.ts';
import type { Statement } from './statement.ts';

export const id = <I extends Id<string>>(): I => asId<I>(randomUUID());

const line = (lineId: string): PricedLine => ({
  lineId,
  itemId: id(),
  name: 'Soda bread with dulse butter',
  kitchenName: 'SODA BREAD',
  quantity: 2,
  unitPrice: 1250,
  gross: 2500,
  discount: 0,
  net: 2203,
  taxes: [{ taxRateId: id(), name: 'VAT', ppm: 135_000, included: true, amount: 297 }],
  total: 2500,
  modifiers: ['Well done', 'Extra butter'].map((name) => ({
    groupId: id(),
    optionId: id(),
    groupName: 'How',
    name,
    kitchenName: name,
    quantity: 1,
    price: 50,
    depth: 0,
  })),
  allergens: ['GLUTEN', 'MILK'],
  allergensDeclared: true,
  note: 'no salt',
});

const lines = ['a', 'b', 'c'].map(line);
const priced: PricedCart = {
  menuVersion: 1,
  currency: 'EUR',
  diningOption: 'TAKE_OUT',
  pricesIncludeTax: true,
  lines,
  subtotal: 7500,
  discount: 0,
  taxes: [{ taxRateId: id(), name: 'VAT', ppm: 135_000, included: true, amount: 891 }],
  tax: 891,
  total: 7500,
};

export const businessDate = '2026-11-20';

/** Three lines with modifiers on two stations, as statements of one order and its events. */
export function placed(
  stations: readonly [Id<'station'>, Id<'station'>],
  displayNumber: number,
  seqBefore: number,
) {
  const [orderId, checkId] = [id<Id<'order'>>(), id<Id<'check'>>()];
  const tickets = stations.map((station) => ({ id: id<Id<'ticket'>>(), station }));
  const selections = lines.map((sold) => ({ id: id<Id<'selection'>>(), sold }));
  const at = new Date();
  const events: NewEvent[] = [
    {
      id: id(),
      type: 'order.placed',
      entityId: orderId,
      payload: { orderId, displayNumber, state: 'APPROVED', total: 7500, channel: 'WEB' },
      at,
      actor: 'diner',
    },
    ...tickets.map((ticket) => ({
      id: id<Id<'event'>>(),
      type: 'ticket.opened',
      entityId: ticket.id,
      payload: { ticketId: ticket.id, orderId, state: 'OPEN' },
      at,
      actor: 'diner',
    })),
  ];
  const statements: Statement<never>[] = insertOrder({
    order: {
      id: orderId,
      display_number: displayNumber,
      channel: 'WEB',
      client_id: 'bench',
      dining_option: 'TAKE_OUT',
      state: 'APPROVED',
      opened_at: at,
      promised_at: at,
      business_date: businessDate,
      guest: json({ name: 'Aoife', phone: '+353 1 555 0199' }),
      menu_version: 1,
      priced: json(priced),
      total: 7500,
      currency: 'EUR',
      updated_at: at,
      updated_seq: seqBefore + events.length,
    },
    check: {
      id: checkId,
      order_id: orderId,
      amount: 6609,
      discount: 0,
      tax: 891,
      total: 7500,
      payment_status: 'OPEN',
    },
    selections: selections.map(({ id: selection, sold }, position) => ({
      id: selection,
      order_id: orderId,
      check_id: checkId,
      line_id: sold.lineId,
      position,
      item_id: sold.itemId,
      name: sold.name,
      kitchen_name: sold.kitchenName,
      quantity: sold.quantity,
      unit_price: sold.unitPrice,
      gross: sold.gross,
      discount: 0,
      net: sold.net,
      tax: sold.total - sold.net,
      total: sold.total,
      taxes: json(sold.taxes),
      modifiers: json(sold.modifiers),
      allergens: json(sold.allergens),
      note: sold.note,
      state: 'NEW' as const,
    })),
    tickets: tickets.map((ticket) => ({
      id: ticket.id,
      order_id: orderId,
      station_id: ticket.station,
      state: 'OPEN' as const,
      fired_at: at,
      updated_seq: seqBefore + 2,
    })),
    ticketLines: selections.map(({ id: selection }, position) => ({
      ticket_id: (tickets[position % 2] ?? tickets[0])?.id ?? id(),
      selection_id: selection,
      position,
      state: 'NEW' as const,
    })),
  });
  return { orderId, events, statements, response: { orderId, displayNumber, priced } };
}

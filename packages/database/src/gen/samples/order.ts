import { json } from '../../column.ts';
import * as orderReads from '../../order/order.reads.ts';
import * as orderWrites from '../../order/order.writes.ts';
import * as placeReads from '../../order/place.reads.ts';
import { callsOf } from '../samples.ts';
import { aDate, anId, anInstant, aPricedCart, twoIds } from '../values.ts';

const order: orderWrites.OrderRows['order'] = {
  id: anId(),
  display_number: 1,
  channel: 'WEB',
  client_id: 'diner',
  external_id: null,
  dining_option: 'TAKE_OUT',
  state: 'APPROVED',
  opened_at: anInstant,
  promised_at: anInstant,
  business_date: aDate,
  note: '',
  menu_version: 1,
  quote_id: null,
  total: 0,
  currency: 'EUR',
  cancelled_by: null,
  cancel_reason: null,
  rev: 1,
  updated_at: anInstant,
  updated_seq: 2,
  guest: json({}),
  priced: json(aPricedCart),
  stock_taken: json([]),
};

const selection: orderWrites.OrderRows['selections'][number] = {
  id: anId(),
  order_id: anId(),
  check_id: anId(),
  line_id: 'a',
  position: 0,
  item_id: anId(),
  name: '',
  kitchen_name: '',
  quantity: 1,
  unit_price: 0,
  gross: 0,
  discount: 0,
  net: 0,
  tax: 0,
  total: 0,
  taxes: json([]),
  modifiers: json([]),
  allergens: json([]),
  note: '',
  state: 'NEW',
};

const rows: orderWrites.OrderRows = {
  order,
  check: { id: anId(), order_id: anId(), amount: 0, discount: 0, tax: 0, total: 0, payment_status: 'OPEN' },
  selections: [selection, selection],
  tickets: [
    { id: anId(), order_id: anId(), station_id: anId(), state: 'OPEN', fired_at: anInstant, updated_seq: 2 },
  ],
  ticketLines: [0, 1].map((position) => ({
    ticket_id: anId(),
    selection_id: anId(),
    position,
    state: 'NEW',
  })),
};

export const orderCalls = {
  'order/order.reads.ts': callsOf(orderReads, {
    orderById: (f, { tenant }) => f(tenant, anId()),
    ordersByIds: (f, { tenant }) => f(tenant, twoIds()),
    ordersOfBusinessDate: (f, { tenant }) => f(tenant, aDate, 100),
    totalsOfBusinessDate: (f, { tenant }) => f(tenant, aDate),
    stockTakenBy: (f, { tenant }) => f(tenant, anId()),
    ordersChangedAfter: (f, { tenant }) => f(tenant, 7, anInstant, 100),
  }),
  'order/place.reads.ts': callsOf(placeReads, {
    lockPlacementGround: (f) => f({}),
    lastDisplayNumber: (f) => f({ date: aDate }),
    stockToSell: (f) => f({ entityIds: twoIds() }),
    quotedSale: (f) => f({ id: anId() }),
  }),
  'order/order.writes.ts': callsOf(orderWrites, {
    insertOrders: (f) => f([rows, rows]),
    insertOrder: (f) => f(rows),
    changeOrder: (f, { trx }) => f(trx, anId(), 1, { state: 'READY', updated_at: anInstant, updated_seq: 8 }),
    changeSelections: (f, { trx }) => f(trx, anId(), 'READY'),
    changeCheck: (f, { trx }) => f(trx, anId(), { payment_status: 'PAID' }),
  }),
};

import type { OrderView } from '@toast/api/order';
import type { OrderRecord } from '@toast/database/order/order.reads';
import type { RestaurantId } from '@toast/domain/ids';

const cancellers = ['GUEST', 'STAFF', 'INTEGRATOR'] as const;

/** An order as it goes over the wire. Placing builds it from the rows it writes, reading from the rows it finds: one shape. */
export function orderView(restaurantId: RestaurantId, order: OrderRecord): OrderView {
  const { guest, priced } = order;
  return {
    id: order.id,
    restaurantId,
    displayNumber: order.display_number,
    channel: order.channel,
    externalId: order.external_id,
    diningOption: order.dining_option,
    state: order.state,
    openedAt: order.opened_at.toISOString(),
    promisedAt: order.promised_at.toISOString(),
    businessDate: order.business_date,
    guest: {
      name: guest.name ?? '',
      phone: guest.phone ?? '',
      email: guest.email ?? '',
      table: guest.table ?? '',
    },
    note: order.note,
    priced,
    fulfilment: order.fulfilment.map(({ lineId, state }) => ({ lineId, state })),
    paymentStatus: order.payment_status,
    cancelledBy: cancellers.find((canceller) => canceller === order.cancelled_by) ?? null,
    cancelReason: order.cancel_reason,
    updatedAt: order.updated_at.toISOString(),
    updatedSeq: order.updated_seq,
    rev: order.rev,
  };
}

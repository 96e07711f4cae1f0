import { type DeviceId, isId, type OrderId, type QuoteId, type TicketId } from '@toast/domain/ids';
import { v7 } from 'uuid';
import type { Draft } from '../../src/features/menu/draft.ts';
import type { SeededBackend } from '../support/backend.ts';
import { firstItem, freshKey, someCart } from '../support/carts.ts';
import { adminClient, dinerClient, kitchenClient } from '../support/clients.ts';
import { type DemoRestaurant, demoRestaurant } from '../support/restaurant.ts';
import { pair, signIn } from '../support/sign-in.ts';

/** A restaurant with somebody of each audience, and one of everything that has an id. */
export type Tenant = DemoRestaurant & {
  readonly owner: string;
  readonly tablet: string;
  readonly pairingCode: string;
  readonly deviceId: DeviceId;
  readonly orderId: OrderId;
  readonly token: string;
  readonly key: string;
  readonly quoteId: QuoteId;
  readonly ticketId: TicketId;
  /** The log's position when all of this was there; a public event has it. */
  readonly seq: number;
  /** The draft as it is now. */
  draft(): Promise<Draft>;
  stockEpoch(): Promise<number>;
  /** What only this restaurant and its guest may see. */
  readonly secrets: readonly string[];
};

export async function settle(backend: SeededBackend, index: number): Promise<Tenant> {
  const restaurant = await demoRestaurant(backend, index);
  const { id: restaurantId, menu } = restaurant;
  const owner = await signIn(backend, restaurantId);
  const tablet = await pair(backend, restaurantId);
  const [diner, admin, kitchen] = [
    dinerClient(backend.url),
    adminClient(backend.url, owner),
    kitchenClient(backend.url, tablet),
  ];
  const key = freshKey();
  const mark = v7().slice(-12);
  const guest = { name: `Guest ${mark}`, phone: '+353 1 555 0199', email: `${mark}@example.org`, table: '9' };
  const note = `Note ${mark}`;
  const placed = await diner.order.place.mutate({
    restaurantId,
    cart: someCart(menu),
    guest,
    note,
    idempotencyKey: key,
  });
  if (placed.outcome !== 'PLACED') throw new Error(JSON.stringify(placed));
  const quoted = await diner.quote.create.mutate({ restaurantId, cart: someCart(menu) });
  if (quoted.outcome !== 'QUOTED') throw new Error(JSON.stringify(quoted));
  const ticket = (await kitchen.tickets.rail.query()).tickets.find(
    ({ orderId }) => orderId === placed.order.id,
  );
  if (ticket === undefined) throw new Error('the order is on no ticket');
  const { id: deviceId } = await kitchen.device.me.query();
  const reason = `Reason ${mark}`;
  const remark = `Remark ${mark}`;
  await admin.ordering.set.mutate({
    restaurantId,
    switch: 'API',
    off: true,
    until: '2020-01-01T00:00:00.000Z',
    note: remark,
    seen: null,
  });
  const stockEpoch = async () => (await admin.stock.view.query({ restaurantId })).epoch;
  const epoch = await stockEpoch();
  const entityId = firstItem(menu).id;
  await admin.stock.set.mutate({ restaurantId, epoch, entityId, status: 'IN_STOCK', quantity: null, reason });
  const { seq } = await admin.stock.view.query({ restaurantId });
  const { order, orderToken: token } = placed;
  const lines = order.fulfilment.map(({ lineId }) => lineId).filter(isId);
  return {
    ...restaurant,
    owner,
    tablet,
    pairingCode:
      backend.demo.kitchen.find((kitchen) => kitchen.restaurantId === restaurantId)?.pairingCode ?? '',
    deviceId,
    orderId: order.id,
    token,
    key,
    quoteId: quoted.quote.id,
    ticketId: ticket.id,
    seq,
    draft: () => admin.menu.draft.query({ restaurantId }),
    stockEpoch,
    secrets: [
      guest.name,
      guest.email,
      note,
      reason,
      remark,
      token,
      key,
      order.id,
      quoted.quote.id,
      ticket.id,
      deviceId,
      ...lines,
    ],
  };
}

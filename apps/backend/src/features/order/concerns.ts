import type { EventView } from '@toast/api/event';
import type { OrderId } from '@toast/domain/ids';

/** The order that an event is about: its own steps, and those of its tickets, which move its lines. */
export const orderConcerned = ({ payload }: EventView): OrderId | undefined =>
  'orderId' in payload ? payload.orderId : undefined;

import * as domain from '@toast/domain/ids';
import { z } from 'zod';

/** A UUID on the wire; upper case is accepted and stored in lower case. The nil UUID names nothing. */
const id = <I extends domain.Id<string>>(description: string) =>
  z
    .uuid()
    .toLowerCase()
    .refine(domain.isId, 'must name something')
    .meta({ description }) as z.ZodType<string> as z.ZodType<I, string>;

export const restaurantId = id<domain.RestaurantId>('Restaurant (one location)');
export const menuGroupId = id<domain.MenuGroupId>('Menu group');
export const itemId = id<domain.ItemId>('Menu item');
export const modifierGroupId = id<domain.ModifierGroupId>('Modifier group');
export const modifierOptionId = id<domain.ModifierOptionId>('Modifier option');
/** Whatever stock is kept of. */
export const sellableId = id<domain.ItemId | domain.ModifierOptionId>('Menu item or modifier option');
export const taxRateId = id<domain.TaxRateId>('Tax rate');
export const quoteId = id<domain.QuoteId>('Quote');
export const orderId = id<domain.OrderId>('Order');
export const selectionId = id<domain.SelectionId>('Order line');
export const stationId = id<domain.StationId>('Prep station');
export const ticketId = id<domain.TicketId>('Kitchen ticket');
export const deviceId = id<domain.DeviceId>('Device');
export const eventId = id<domain.EventId>('Event');
export const operationId = id<domain.OperationId>('Kitchen operation, named by the device');

/** Branded identifiers: UUIDv7 strings that cannot be swapped for one another at compile time. */
declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type RestaurantId = Id<'restaurant'>;
export type MenuGroupId = Id<'menu group'>;
export type ItemId = Id<'item'>;
export type ModifierGroupId = Id<'modifier group'>;
export type ModifierOptionId = Id<'modifier option'>;
export type TaxRateId = Id<'tax rate'>;
export type QuoteId = Id<'quote'>;
export type OrderId = Id<'order'>;
export type CheckId = Id<'check'>;
export type SelectionId = Id<'selection'>;
export type StationId = Id<'station'>;
export type TicketId = Id<'ticket'>;
export type PaymentId = Id<'payment'>;
export type DeviceId = Id<'device'>;
export type EventId = Id<'event'>;
export type UserId = Id<'user'>;
export type OperationId = Id<'kitchen operation'>;
export type DiscountId = Id<'discount'>;
export type ServiceChargeId = Id<'service charge'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID of any version; ids are stored and compared in lower case. */
export const isId = (value: string): boolean => uuid.test(value);

/**
 * Brands a string that is already known to be an id, for example one just read from the database.
 * @throws RangeError when the string is no UUID: a bug of the caller, never a guest's mistake.
 */
export function asId<I extends Id<string>>(value: string): I {
  if (!isId(value)) throw new RangeError('not a UUID');
  return value as I;
}

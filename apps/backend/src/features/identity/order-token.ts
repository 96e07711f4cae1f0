import { createHmac, timingSafeEqual } from 'node:crypto';
import { asId, isId, type OrderId, type RestaurantId } from '@toast/domain/ids';

/**
 * The capability to see and cancel one order: base64url of the order's id (16 bytes) and a truncated HMAC-SHA256 of
 * restaurant and order (16 bytes). Nothing is stored, and a token of one restaurant opens nothing in another.
 */
export function sealOrderToken(secret: string, restaurantId: RestaurantId, orderId: OrderId): string {
  return Buffer.concat([bytesOf(orderId), seal(secret, restaurantId, orderId)]).toString('base64url');
}

/** @returns the order that the token is for, or null when it was not made by us for this restaurant. */
export function openOrderToken(secret: string, restaurantId: RestaurantId, token: string): OrderId | null {
  const bytes = Buffer.from(token, 'base64url');
  // Decoding is lenient, so one order would have many spellings of its token without the comparison.
  if (bytes.length !== 32 || bytes.toString('base64url') !== token) return null;
  const name = nameOf(bytes.subarray(0, 16));
  if (!isId(name)) return null;
  const orderId = asId<OrderId>(name);
  return timingSafeEqual(bytes.subarray(16), seal(secret, restaurantId, orderId)) ? orderId : null;
}

const seal = (secret: string, restaurantId: RestaurantId, orderId: OrderId): Buffer =>
  createHmac('sha256', secret).update(`order token\n${restaurantId}|${orderId}`).digest().subarray(0, 16);

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const nameOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

import { orderToken } from '@toast/api/order';
import { asId, type OrderId, type RestaurantId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import { openOrderToken, sealOrderToken } from './order-token.ts';

const secret = 'a secret that only this test knows';
const restaurant = asId<RestaurantId>('01933a1e-0000-7000-8000-000000000001');
const other = asId<RestaurantId>('01933a1e-0000-7000-8000-000000000002');
const order = asId<OrderId>('01933a1e-ffff-7abc-9def-0123456789ab');
const token = sealOrderToken(secret, restaurant, order);

describe('an order token', () => {
  it('opens the order it was made for', () => {
    expect(openOrderToken(secret, restaurant, token)).toBe(order);
    expect(orderToken.safeParse(token).success).toBe(true);
  });

  const flipped = (at: number) => {
    const bytes = Buffer.from(token, 'base64url');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes.toString('base64url');
  };

  it.each([
    ['of another restaurant', secret, other, token],
    ['made with another secret', 'another secret', restaurant, token],
    ['whose order was changed', secret, restaurant, flipped(15)],
    ['whose seal was changed', secret, restaurant, flipped(31)],
    ['that was cut', secret, restaurant, token.slice(0, -1)],
    ['that was lengthened', secret, restaurant, `${token}A`],
    ['in another spelling', secret, restaurant, `${token}=`],
    ['that is empty', secret, restaurant, ''],
    ['that is noise', secret, restaurant, 'x'.repeat(43)],
  ])('%s opens nothing', (_what, key, at, given) => {
    expect(openOrderToken(key, at, given)).toBeNull();
  });

  it('opens nothing with any single bit changed', () => {
    for (let at = 0; at < 32; at += 1) expect(openOrderToken(secret, restaurant, flipped(at))).toBeNull();
  });
});

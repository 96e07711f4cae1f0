import { asId, type Id } from '@toast/domain/ids';
import type { PricedCart } from '@toast/domain/pricing/priced';

/** Sample values; only how many there are shows in the SQL. */
export const anId = <I extends Id<string>>(): I => asId<I>('0193a000-0000-7000-8000-000000000001');
export const twoIds = <I extends Id<string>>(): [I, I] => [anId<I>(), anId<I>()];
export const aDate = '2026-11-20';
export const anInstant = new Date('2026-11-20T12:00:00Z');
export const aHash = Buffer.alloc(32);

export const aPricedCart: PricedCart = {
  menuVersion: 1,
  currency: 'EUR',
  diningOption: 'TAKE_OUT',
  pricesIncludeTax: true,
  lines: [],
  subtotal: 0,
  discount: 0,
  taxes: [],
  tax: 0,
  total: 0,
};

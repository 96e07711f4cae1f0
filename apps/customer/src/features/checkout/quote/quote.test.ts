import type { DiningOption } from '@toast/domain/order/dining-option';
import { priceCart } from '@toast/domain/pricing/price-cart';
import { cart, item, line, menu, rate, rateId } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import { renewIn } from './renew-in.ts';
import { whatChanged } from './what-changed.ts';

const priced = (diningOption: DiningOption, included: boolean, ppm = 100_000) => {
  const consumption = rate(1, 80_000, {
    name: 'Consumption tax',
    conditional: [{ diningOption: 'DINE_IN', ppm }],
  });
  const shop = menu({
    items: [item(1, { price: 1_000, taxRateIds: [rateId(1)] })],
    taxRates: [consumption],
    pricesIncludeTax: included,
  });
  const result = priceCart(shop, cart([line('a', 1)], { diningOption }));
  if (!result.ok) throw new Error('refused');
  return result.priced;
};
const money = (amount: number) => `¥${amount}`;

describe('what another dining option changes', () => {
  it.each<[string, boolean, number, string | null]>([
    [
      'tax on top',
      false,
      100_000,
      'The total is now ¥1100, it was ¥1080: Consumption tax is 10% instead of 8%.',
    ],
    ['tax inside', true, 100_000, 'The total stays ¥1000: Consumption tax is 10% instead of 8%.'],
    ['the same rate', false, 80_000, null],
  ])('%s', (_, included, ppm, words) => {
    expect(whatChanged(priced('TAKE_OUT', included, ppm), priced('DINE_IN', included, ppm), money)).toBe(
      words,
    );
  });
});

describe('renewing a quote', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  it.each([
    ['2026-11-20T12:05:00Z', 285_000],
    ['2026-11-20T12:00:10Z', 2_000],
    ['2026-11-20T11:00:00Z', 2_000],
  ])('that expires at %s happens in %d ms', (expiresAt, ms) => {
    expect(renewIn(expiresAt, now)).toBe(ms);
  });
});

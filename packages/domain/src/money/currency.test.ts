import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, formatMinor } from './currency.ts';

describe('currencies', () => {
  it.each([
    ['JPY', 0],
    ['KRW', 0],
    ['EUR', 2],
    ['USD', 2],
    ['HUF', 2],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %d decimals', (currency, digits) => {
    expect(exponentOf(currency)).toBe(digits);
  });

  it.each([
    [2460, 'EUR', 'en-IE', '€24.60'],
    [2460, 'EUR', 'de-DE', '24,60\u00a0€'],
    [1180, 'JPY', 'en-US', '¥1,180'],
    [1180, 'JPY', 'ja-JP', '￥1,180'],
    [0, 'USD', 'en-US', '$0.00'],
    [-1, 'USD', 'en-US', '-$0.01'],
    [1234, 'KWD', 'en-US', 'KWD\u00a01.234'],
    [100_000_000_001, 'USD', 'en-US', '$1,000,000,000.01'],
  ])('%d %s in %s reads %s', (amount, currency, locale, text) => {
    expect(formatMinor(amount, currency, locale)).toBe(text);
  });

  it('shows every digit of the amount and no other', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000_000), fc.constantFrom('JPY', 'EUR', 'KWD'), (amount, currency) => {
        const digits = formatMinor(amount, currency, 'en-US').replace(/\D/g, '');
        expect(Number(digits)).toBe(amount);
      }),
    );
  });

  it.each([
    ['EURO', 'en-IE'],
    ['EUR', 'not a locale'],
  ])('throws for %s in %s', (currency, locale) => {
    expect(() => formatMinor(1, currency, locale)).toThrow(RangeError);
  });
});

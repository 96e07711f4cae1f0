import { describe, expect, it } from 'vitest';
import { currencyExponent, formatMoney, minorToDecimal } from './money-format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  it.each([
    [2460, 'EUR', 'en-IE', '€24.60'],
    [2460, 'EUR', 'de-AT', '€ 24,60'],
    [2460, 'JPY', 'en', '¥2,460'],
    [2460, 'KWD', 'en', 'KWD 2.460'],
    [-5, 'USD', 'en-US', '-$0.05'],
    [0, 'EUR', 'en-IE', '€0.00'],
  ])('writes %i minor units of %s in %s as %s', (minor, currency, locale, expected) => {
    expect(plain(formatMoney(minor, { currency, locale }))).toBe(expected);
  });

  it('shows the sign of an adjustment, and none for nothing', () => {
    const adjust = { currency: 'EUR', locale: 'en-IE', sign: 'always' } as const;
    expect(formatMoney(250, adjust)).toBe('+€2.50');
    expect(formatMoney(-250, adjust)).toBe('-€2.50');
    expect(formatMoney(0, adjust)).toBe('€0.00');
  });

  it('takes the exponent it is given over what Intl believes', () => {
    expect(formatMoney(24600, { currency: 'EUR', locale: 'en-IE', exponent: 3 })).toBe('€24.600');
  });

  it('keeps every digit of the largest safe amount', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, { currency: 'EUR', locale: 'en-IE' })).toBe(
      '€90,071,992,547,409.91',
    );
  });
});

describe('minorToDecimal', () => {
  it.each([
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [2460, 0, '2460'],
    [2460, 3, '2.460'],
  ])('writes %i with exponent %i as %s', (minor, exponent, expected) => {
    expect(minorToDecimal(minor, exponent)).toBe(expected);
  });
});

describe('currencyExponent', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('knows that %s has %i', (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent);
  });
});

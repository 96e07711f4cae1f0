import { describe, expect, it } from 'vitest';
import { minorToDecimal } from './money-format.ts';
import { decimalMark, parseMoney } from './money-parse.ts';

describe('parseMoney', () => {
  it.each([
    ['12', 2, 'en', 1200],
    ['12.5', 2, 'en', 1250],
    ['.5', 2, 'en', 50],
    ['€ 8', 2, 'en', 800],
    ['1,234.50', 2, 'en', 123450],
    ['1,234', 2, 'en', 123400],
    ['1.234,50', 2, 'de', 123450],
    ['1.234', 2, 'de', 123400],
    ['12.5', 2, 'de', 1250],
    ['12,5', 2, 'en', 1250],
    ['1 234,50', 2, 'fr', 123450],
    ['1200', 0, 'ja', 1200],
    ['1,200', 0, 'ja', 1200],
    ['1.234', 3, 'en', 1234],
    ['-3.20', 2, 'en', -320],
    ['12.', 2, 'en', 1200],
  ])('reads "%s" (exponent %i, %s) as %i', (text, exponent, locale, expected) => {
    expect(parseMoney(text, exponent, locale)).toBe(expected);
  });

  it.each([
    ['', 2, 'en'],
    ['abc', 2, 'en'],
    ['-', 2, 'en'],
    ['1-2', 2, 'en'],
    ['12.345', 2, 'en'],
    ['9007199254740993', 2, 'en'],
  ])('refuses "%s" rather than guess', (text, exponent, locale) => {
    expect(parseMoney(text, exponent, locale)).toBeNull();
  });

  it('reads back whatever it has written, in every locale and exponent', () => {
    for (const locale of ['en', 'de', 'fr', 'ja', 'pt-BR']) {
      for (const exponent of [0, 2, 3]) {
        for (const minor of [0, 1, 9, 10, 99, 100, 999, 1000, 123456, 99999999]) {
          const text = minorToDecimal(minor, exponent).replace('.', decimalMark(locale));
          expect(parseMoney(text, exponent, locale)).toBe(minor);
        }
      }
    }
  });
});

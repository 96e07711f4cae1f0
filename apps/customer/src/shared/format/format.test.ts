import { describe, expect, it } from 'vitest';
import { plural } from './plural.ts';
import { ratePercent } from './rate-percent.ts';
import { uiLocale } from './ui-locale.ts';
import { zoneCity } from './zone-city.ts';

describe('formats', () => {
  it.each([
    [135_000, '13.5%'],
    [88_750, '8.875%'],
    [100_000, '10%'],
    [0, '0%'],
    [62_500, '6.25%'],
  ])('%d ppm is %s', (ppm, text) => {
    expect(ratePercent(ppm)).toBe(text);
  });

  it.each([
    ['en-IE', 'en-IE'],
    ['en', 'en'],
    ['ja-JP', 'en-GB'],
    ['fr', 'en-GB'],
  ])('an English page for a menu in %s writes %s', (menu, ui) => {
    expect(uiLocale(menu)).toBe(ui);
  });

  it.each([
    ['America/New_York', 'New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('%s is in %s', (zone, city) => {
    expect(zoneCity(zone)).toBe(city);
  });

  it('counts in words', () => {
    expect([plural(1, 'dish', 'dishes'), plural(0, 'dish', 'dishes'), plural(2, 'item')]).toEqual([
      '1 dish',
      '0 dishes',
      '2 items',
    ]);
  });
});

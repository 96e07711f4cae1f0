import { describe, expect, it } from 'vitest';
import { type DiningOption, diningOptions } from '../order/dining-option.ts';
import { rate } from '../testing/menus.ts';
import { ppmFor } from './rate-for.ts';

describe('the rate for a dining option', () => {
  it.each<[string, readonly { diningOption: DiningOption; ppm: number }[], readonly number[]]>([
    ['none conditional', [], [100_000, 100_000]],
    ['Tokyo: 8 % to take out', [{ diningOption: 'TAKE_OUT', ppm: 80_000 }], [100_000, 80_000]],
    ['zero is a rate, not an absence', [{ diningOption: 'DINE_IN', ppm: 0 }], [0, 100_000]],
  ])('%s', (_, conditional, expected) => {
    expect(diningOptions.map((option) => ppmFor(rate(1, 100_000, { conditional }), option))).toEqual(
      expected,
    );
  });
});

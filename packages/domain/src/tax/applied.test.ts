import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menu, rate, rateId } from '../testing/menus.ts';
import { rateSet } from './applied.ts';

const { taxRates } = menu({
  items: [],
  taxRates: [rate(1, 10), rate(2, 20, { conditional: [{ diningOption: 'DINE_IN', ppm: 25 }] }), rate(3, 30)],
});

describe('a set of rates', () => {
  it('has its ppm chosen for the dining option', () => {
    expect(rateSet(taxRates, [rateId(2)], 'DINE_IN').rates).toEqual([
      { id: rateId(2), name: 'rate 2', ppm: 25, rounding: 'HALF_EVEN' },
    ]);
    expect(rateSet(taxRates, [], 'DINE_IN')).toEqual({ key: '', rates: [] });
  });

  it('throws at a rate that the menu does not hold', () => {
    expect(() => rateSet(taxRates, [rateId(4)], 'DINE_IN')).toThrow(RangeError);
  });

  it('is the same set whatever the order and however often a rate is named', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3)), (list) => {
        const ids = list.map(rateId);
        const set = rateSet(taxRates, ids, 'TAKE_OUT');
        expect(rateSet(taxRates, [...ids.toReversed(), ...ids], 'TAKE_OUT')).toEqual(set);
        expect(set.rates).toHaveLength(new Set(list).size);
      }),
    );
  });
});

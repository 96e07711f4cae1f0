import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, optionId } from '../../testing/menus.ts';
import { anyTime, daypartId, openRule, rule, ruleId, sectionId } from '../../testing/price-books.ts';
import type { PriceRule } from './price-book.ts';
import { ruleAmount, ruleFor } from './rule-for.ts';

const base = rule(1, { strategy: 'BASE' }, 100);
const onMenu = rule(2, { strategy: 'MENU', menuGroupId: sectionId(1) }, 200);
const large = rule(3, { strategy: 'SIZE', sizeOptionId: optionId(9) }, 300);
const happy = rule(4, { strategy: 'TIME', daypartId: daypartId(1) }, 400);
const happyLarge = rule(5, { strategy: 'TIME', daypartId: daypartId(1), sizeOptionId: optionId(9) }, 500);
const late = rule(6, { strategy: 'TIME', daypartId: daypartId(2) }, 600);
const open = openRule(7, 0);
const closed = [base, onMenu, large, happy, happyLarge, late];

const on = (...dayparts: number[]) => ({ ...anyTime, dayparts: dayparts.map(daypartId) });
const found = { ...on(1), menuGroupId: sectionId(1) };
const sized = [[choice(8, 9)]];

describe('the rule that prices', () => {
  it.each<[string, PriceRule[], Parameters<typeof ruleFor>[1], Parameters<typeof ruleFor>[2], number | null]>(
    [
      ['none where there is none', [], anyTime, [], null],
      ['none where none applies', [onMenu, large, happy], anyTime, [], null],
      ['the base price else', closed, anyTime, [], 1],
      ['the price of the place on the menu before the base', closed, { ...found, dayparts: [] }, [], 2],
      ['the size before the place', closed, { ...found, dayparts: [] }, sized, 3],
      ['the size from an outer level', closed, anyTime, [[choice(1, 1)], [choice(8, 9)]], 3],
      ['the hour before the size that it says nothing of', [base, large, happy], on(1), sized, 4],
      ['the hour narrowed to the size before the plain hour', closed, on(1), sized, 5],
      ['the plain hour for another size', closed, on(1), [[choice(8, 7)]], 4],
      ['the smaller id of two hours at once', closed, on(1, 2), [], 4],
      ['the higher priority of two hours at once', [happy, { ...late, priority: 1 }], on(1, 2), [], 6],
      ['priority never lifts a weaker strategy', [{ ...base, priority: 99 }, happy], on(1), [], 4],
      ['a price to be named before everything', [...closed, open], found, sized, 7],
    ],
  )('%s', (_, rules, context, scope, expected) => {
    expect(ruleFor(rules, context, scope)?.id ?? null).toBe(expected === null ? null : ruleId(expected));
  });

  it('is the same whatever the order of rules', () => {
    const shuffled = fc.shuffledSubarray([...closed, open]);
    fc.assert(
      fc.property(shuffled, fc.subarray([1, 2]), fc.boolean(), (rules, hours, isLarge) => {
        const scope = isLarge ? sized : [];
        const one = ruleFor(rules, on(...hours), scope);
        expect(ruleFor(rules.toReversed(), on(...hours), scope)).toBe(one);
        if (one !== null) expect(rules).toContain(one);
      }),
    );
  });
});

describe('the amount of a rule', () => {
  const share = (n: number, of: number | null, ppm: number): PriceRule => ({
    ...base,
    id: ruleId(n),
    amount: { kind: 'SHARE', of: of === null ? null : ruleId(of), ppm, rounding: 'HALF_UP' },
  });
  it.each<[string, PriceRule, PriceRule[], number]>([
    ['fixed', happy, closed, 400],
    ['a share of the listed price', share(10, null, 805_000), [], 804],
    ['a share of another rule, whether that applies or not', share(10, 3, 500_000), closed, 150],
    ['a share of a share', share(11, 10, 500_000), [share(10, 3, 500_000), ...closed], 75],
    ['more than the whole', share(10, 3, 1_500_000), closed, 450],
    ['of the listed price when the other is gone', share(10, 99, 500_000), closed, 500],
    ['of the listed price when the other has none', share(10, 7, 500_000), [open], 500],
  ])('%s', (_, of, rules, expected) => {
    expect(ruleAmount(of, [...rules, of], 999)).toBe(expected);
  });

  it('ends on a circle', () => {
    const circle = [share(1, 2, 500_000), share(2, 1, 500_000)];
    for (const one of circle) expect(ruleAmount(one, circle, 1000)).toBe(250);
    expect(ruleAmount(share(1, 1, 500_000), [share(1, 1, 500_000)], 1000)).toBe(500);
  });
});

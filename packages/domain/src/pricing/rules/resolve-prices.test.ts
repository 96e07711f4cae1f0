import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswered } from '../../testing/answers.ts';
import { groupId, item, itemId, menu, modifierGroup, option, optionId } from '../../testing/menus.ts';
import { groupPricing, preModifier, priceBook, rule } from '../../testing/price-books.ts';
import { lintPrices } from './lint-prices.ts';
import { priceUnit } from './price-unit.ts';
import { resolvePrices } from './resolve-prices.ts';

const base = rule(1, { strategy: 'BASE' }, 100);
const gone = { kind: 'FIXED', price: 5 } as const;

describe('resolving a price book for a menu', () => {
  it('leaves out what is not on the menu', () => {
    const published = menu({
      items: [item(1, { modifierGroupIds: [groupId(1)] })],
      modifierGroups: [modifierGroup(1, [option(1)])],
    });
    const preModifiers = [preModifier(1, 'NO')];
    const draft = priceBook({
      rules: { [itemId(1)]: [base], [itemId(2)]: [base], [optionId(1)]: [base], [optionId(2)]: [base] },
      groups: { [groupId(1)]: groupPricing(2, gone), [groupId(2)]: groupPricing(3, gone) },
      preModifiers,
    });
    expect(resolvePrices(published, draft)).toEqual(
      priceBook({
        rules: { [itemId(1)]: [base], [optionId(1)]: [base] },
        groups: { [groupId(1)]: groupPricing(2, gone) },
        preModifiers,
      }),
    );
  });

  it('changes no price, and leaves the linter nothing unknown to tell of', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu: any, book, answers, context }) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const draft = { ...book, rules: { ...book.rules, [itemId(9)]: [base], [optionId(9)]: [base] } };
        const resolved = resolvePrices(any, draft);
        const line = { modifiers: answers };
        expect(priceUnit(any, resolved, dish, line, context)).toEqual(
          priceUnit(any, draft, dish, line, context),
        );
        expect(lintPrices(any, resolved).map(({ code }) => code)).not.toContain('UNKNOWN_SUBJECT');
        expect(resolvePrices(any, resolved)).toEqual(resolved);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateModifiers } from '../../menu/modifiers.ts';
import { anyAnswered } from '../../testing/answers.ts';
import { choice, groupId, item, itemId, menu, modifierGroup, option, optionId } from '../../testing/menus.ts';
import {
  anyTime,
  openRule,
  portionId,
  preModifier,
  preModifierId,
  priceBook,
  said,
} from '../../testing/price-books.ts';
import type { Answer } from './answer.ts';
import { judgeAnswers } from './judge-answers.ts';
import { listedPrices } from './price-book.ts';

const burger = item(1, { modifierGroupIds: [groupId(1)] });
const diner = menu({
  items: [burger],
  modifierGroups: [modifierGroup(1, [option(1), option(2), option(3)], { min: 1, max: 2 })],
});
const book = priceBook({
  preModifiers: [preModifier(1, 'NO', { kind: 'NONE' }, { removes: true }), preModifier(2, 'EXTRA')],
});
const judge = (...modifiers: readonly Answer[]) => judgeAnswers(diner, book, burger, { modifiers }, anyTime);
const no = { preModifierId: preModifierId(1) };
const [one, two, three] = [choice(1, 1), choice(1, 2), choice(1, 3)];

describe('judging answers', () => {
  it.each<[string, Answer[], string[]]>([
    ['fine', [one, two], []],
    ['what is removed fills no group', [one, two, said(three, no)], []],
    ['and answers no question', [said(one, no)], ['TOO_FEW']],
    ['EXTRA counts as any', [one, two, said(three, { preModifierId: preModifierId(2) })], ['TOO_MANY']],
  ])('%s', (_, answers, rules) => {
    expect(judge(...answers).violations.map(({ rule }) => rule)).toEqual(rules);
  });

  it('tells words that the book does not know', () => {
    const strange = said(one, { preModifierId: preModifierId(9), portionId: portionId(9) });
    expect(judge(strange).unknown).toEqual([
      { code: 'PRE_MODIFIER_UNKNOWN', path: [optionId(1)] },
      { code: 'PORTION_UNKNOWN', path: [optionId(1)] },
    ]);
  });

  it('tells a price that nobody has named', () => {
    const open = priceBook({ rules: { [itemId(1)]: [openRule(1, 100)] } });
    const { openPrices } = judgeAnswers(diner, open, burger, { modifiers: [one] }, anyTime);
    expect(openPrices).toMatchObject([{ code: 'OPEN_PRICE_MISSING', path: [], min: 100, max: null }]);
  });

  it('without a book finds what the menu finds, and nothing else', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu: any, answers, context }) => {
        const dish = any.items[itemId(1)];
        if (dish === undefined) throw new Error('missing');
        const plain = (list: readonly Answer[]): Answer[] =>
          list.map(({ groupId: group, optionId: chosen, quantity, modifiers }) => ({
            groupId: group,
            optionId: chosen,
            quantity,
            modifiers: plain(modifiers),
          }));
        expect(judgeAnswers(any, listedPrices, dish, { modifiers: plain(answers) }, context)).toEqual({
          violations: validateModifiers(any, dish, answers),
          openPrices: [],
          unknown: [],
        });
      }),
    );
  });
});

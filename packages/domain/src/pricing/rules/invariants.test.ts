import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices } from '../../menu/choices.ts';
import type { Item, Menu } from '../../menu/menu.ts';
import { anyAnswered } from '../../testing/answers.ts';
import { choice, groupId, itemId, line } from '../../testing/menus.ts';
import { anyTime, preModifierId } from '../../testing/price-books.ts';
import { anySale } from '../../testing/sales.ts';
import { listLine } from '../price-line.ts';
import type { Answer } from './answer.ts';
import { served } from './answer.ts';
import { listedPrices, type PriceBook } from './price-book.ts';
import { priceUnit } from './price-unit.ts';
import { strategyOrder } from './rule-for.ts';

const dishOf = (menu: Menu): Item => {
  const dish = menu.items[itemId(1)];
  if (dish === undefined) throw new Error('missing');
  return dish;
};
const sum = (amounts: readonly { readonly amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0);
const isPlain = (book: PriceBook, answers: readonly Answer[]): boolean =>
  answers.every(
    ({ preModifierId: pre, portionId: on, modifiers }) =>
      (pre === undefined || book.preModifiers[pre]?.removes === true) &&
      on === undefined &&
      isPlain(book, modifiers),
  );

describe('every price of a line', () => {
  it('is the sum of its trace and of its parts, an integer and never below zero', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const result = priceUnit(menu, book, dishOf(menu), { modifiers: answers }, context);
        expect(sum(result.trace)).toBe(result.price);
        expect(sum(result.choices) + result.itemAmount).toBe(result.price);
        for (const { amount } of result.choices) expect(amount).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(result.price) && result.itemAmount >= 0).toBe(true);
        expect(result.refusals).toEqual([]);
      }),
    );
  });

  it('names a rule for each part that is not as listed', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const { trace } = priceUnit(menu, book, dishOf(menu), { modifiers: answers }, context);
        for (const { because, ruleId } of trace) expect(ruleId === null).toBe(because === 'LISTED');
        expect([...strategyOrder, 'LISTED']).toContain(trace[0]?.because);
      }),
    );
  });

  it('is what the menu lists where the book is empty, choice by choice', () => {
    fc.assert(
      fc.property(anySale, ({ menu, cart }) => {
        for (const entry of cart.lines) {
          const item = menu.items[entry.itemId];
          if (item === undefined) throw new Error('missing');
          const result = priceUnit(menu, listedPrices, item, entry, anyTime);
          const listed = listLine(menu, item, entry, cart.diningOption).priced;
          expect(result.price).toBe(listed.unitPrice);
          expect(result.choices.map(({ amount }) => amount)).toEqual(
            listed.modifiers.map(({ price, quantity }) => price * quantity),
          );
        }
      }),
    );
  });

  it('finds the choices that the menu finds, in their order, plus what is removed', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const { choices: priced } = priceUnit(menu, book, dishOf(menu), { modifiers: answers }, context);
        const brief = (list: ReturnType<typeof choices>) =>
          list.map(({ option, quantity, depth }) => [option.id, quantity, depth]);
        expect(brief(priced.filter(({ removed }) => !removed))).toEqual(
          brief(choices(menu, dishOf(menu), served(book, answers))),
        );
      }),
    );
  });

  it('does not depend on the order of answers, unless words change what a place of a sequence costs', () => {
    fc.assert(
      fc.property(anyAnswered, fc.nat(), ({ menu, book, answers, context }, seed) => {
        const sequenced = Object.values(book.groups).some(({ strategy }) =>
          strategy.kind.includes('SEQUENCE'),
        );
        // An included default is free wherever it stands, but its words go with the first of it only.
        fc.pre(isPlain(book, answers) || (!sequenced && distinct(answers)));
        const at = answers.length === 0 ? 0 : seed % answers.length;
        const turned = [...answers.slice(at), ...answers.slice(0, at)];
        const priceOf = (modifiers: readonly Answer[]) =>
          priceUnit(menu, book, dishOf(menu), { modifiers }, context).price;
        expect(priceOf(turned)).toBe(priceOf(answers));
        expect(priceOf(answers.toReversed())).toBe(priceOf(answers));
      }),
    );
  });

  it('is the same after adding a choice and taking it away, and after one more that is removed', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const no = { ...choice(2, 99), preModifierId: preModifierId(3) };
        const priceOf = (modifiers: readonly Answer[]) =>
          priceUnit(menu, book, dishOf(menu), { modifiers }, context);
        expect(priceOf([...answers, choice(2, 22)].slice(0, -1))).toEqual(priceOf(answers));
        expect(priceOf([...answers, no])).toEqual(priceOf(answers));
      }),
    );
  });

  it('multiplies with the choice above: two of it cost twice what is in it, by the same sequence', () => {
    fc.assert(
      fc.property(anyAnswered, fc.integer({ min: 2, max: 4 }), ({ menu, book, answers, context }, times) => {
        const of = answers.find(({ modifiers }) => modifiers.length > 0);
        fc.pre(of !== undefined);
        const nested = (quantity: number) =>
          priceUnit(menu, book, dishOf(menu), { modifiers: [{ ...of, quantity }] }, context)
            .choices.filter(({ depth }) => depth === 1)
            .map(({ amount }) => amount);
        expect(nested(times)).toEqual(nested(1).map((amount) => amount * times));
      }),
    );
  });

  it('never rises by substituting defaults, nor by including them where places do not matter', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const toppings = book.groups[groupId(2)];
        if (toppings === undefined) throw new Error('missing');
        const under = (defaults: typeof toppings.defaults) =>
          priceUnit(
            menu,
            { ...book, groups: { ...book.groups, [groupId(2)]: { ...toppings, defaults } } },
            dishOf(menu),
            { modifiers: answers },
            context,
          ).price;
        expect(under('SUBSTITUTABLE')).toBeLessThanOrEqual(under('INCLUDED'));
        // In a sequence an included default leaves its place, so that others pay for an earlier one.
        if (!toppings.strategy.kind.includes('SEQUENCE'))
          expect(under('INCLUDED')).toBeLessThanOrEqual(under('CHARGED'));
      }),
    );
  });

  it('of a line is the one of its cart line: quantity, note and id say nothing', () => {
    fc.assert(
      fc.property(anyAnswered, ({ menu, book, answers, context }) => {
        const priceOf = (of: { readonly modifiers: readonly Answer[] }) =>
          priceUnit(menu, book, dishOf(menu), of, context);
        expect(priceOf({ ...line('a', 1, 7), modifiers: answers })).toEqual(priceOf({ modifiers: answers }));
      }),
    );
  });
});

const distinct = (answers: readonly Answer[]): boolean =>
  new Set(answers.map(({ optionId }) => optionId)).size === answers.length &&
  answers.every(({ modifiers }) => distinct(modifiers));

import type { ModifierGroupId, ModifierOptionId } from '../../ids.ts';
import type { Item, Menu, ModifierGroup, ModifierOption } from '../../menu/menu.ts';
import { maxModifierDepth } from '../../menu/nesting.ts';
import type { Minor } from '../../money/money.ts';
import { type Answer, isRemoval } from './answer.ts';
import { kitchenText } from './kitchen-text.ts';
import { ownPrice } from './own-price.ts';
import type { PriceBook } from './price-book.ts';
import { type AnswerPrice, type KnownAnswer, priceGroup } from './price-group.ts';
import type { PriceContext, Scope } from './rule-for.ts';
import type { OpenPriceRefusal, TraceEntry } from './trace.ts';

/** A choice as priced: `quantity` and `amount` (all of it, in minor units) are for one of the line; depth 0 = asked by the item. */
export type PricedChoice = {
  readonly group: ModifierGroup;
  readonly option: ModifierOption;
  readonly quantity: number;
  readonly depth: number;
  /** "NO onion": told to the kitchen, and neither on the plate nor out of stock. */
  readonly removed: boolean;
  readonly amount: Minor;
  readonly kitchenText: string;
};

/**
 * The price of one of a line. `price` = what the item costs + Σ `choices[].amount` = Σ `trace[].amount`, never below zero while
 * no price of menu and book is. With `refusals` it is only to be shown, never to be sold at.
 */
export type UnitPrice = {
  readonly price: Minor;
  readonly itemAmount: Minor;
  readonly choices: readonly PricedChoice[];
  readonly trace: readonly TraceEntry[];
  readonly refusals: readonly OpenPriceRefusal[];
};

/** What is chosen; `openPrice` = the price of one that whoever takes the order has named for the item. */
export type LineAnswers = { readonly modifiers: readonly Answer[]; readonly openPrice?: Minor };

type Walk = {
  readonly menu: Menu;
  readonly book: PriceBook;
  readonly context: PriceContext;
  readonly choices: PricedChoice[];
  readonly trace: TraceEntry[];
  readonly refusals: OpenPriceRefusal[];
};

/**
 * Prices one of a line by menu and price book (features D-03 to D-05). Whatever the menu does not know is left out, and a
 * pre-modifier or portion that the book does not know changes nothing; `judgeAnswers` tells. Pure and total, so that the item's
 * sheet, quote and order agree to the cent. With an empty book it is what the menu lists.
 * @throws RangeError for amounts beyond 2^53 or fractions, which neither wire nor linter let through.
 */
export function priceUnit(
  menu: Menu,
  book: PriceBook,
  item: Pick<Item, 'id' | 'price' | 'modifierGroupIds'>,
  line: LineAnswers,
  context: PriceContext,
): UnitPrice {
  const walk: Walk = { menu, book, context, choices: [], trace: [], refusals: [] };
  const served = line.modifiers.filter((answer) => !isRemoval(book, answer));
  const { steps, ruleId, because, refusal } = ownPrice(
    book.rules[item.id],
    item.price,
    line.openPrice,
    context,
    [served],
  );
  const itemAmount = steps[0] ?? 0;
  if (refusal !== null) walk.refusals.push({ ...refusal, path: [] });
  walk.trace.push({ because, ruleId, path: [], quantity: 1, nth: null, amount: itemAmount });
  priceLevel(walk, item.modifierGroupIds, line.modifiers, [], [], 1);
  const price = walk.choices.reduce((sum, { amount }) => sum + amount, itemAmount);
  return { price, itemAmount, choices: walk.choices, trace: walk.trace, refusals: walk.refusals };
}

function priceLevel(
  walk: Walk,
  groupIds: readonly ModifierGroupId[],
  answers: readonly Answer[],
  path: readonly ModifierOptionId[],
  around: readonly (readonly Answer[])[],
  times: number,
): void {
  if (path.length >= maxModifierDepth || answers.length === 0) return;
  const { book } = walk;
  const scope = [answers.filter((answer) => !isRemoval(book, answer)), ...around];
  for (const { group, known, priced } of priceAnswers(walk, groupIds, answers, scope)) {
    const { answer, option, pre, portion } = known;
    const here = [...path, option.id];
    const quantity = times * answer.quantity;
    const removed = pre?.removes === true;
    walk.choices.push({
      group,
      option,
      quantity,
      depth: path.length,
      removed,
      amount: priced.amount * times,
      kitchenText: kitchenText(option, quantity, pre, portion),
    });
    for (const part of priced.trace)
      walk.trace.push({
        ...part,
        path: here,
        quantity: part.quantity * times,
        amount: part.amount * times,
      });
    if (priced.refusal !== null) walk.refusals.push({ ...priced.refusal, path: here });
    if (!removed && answer.modifiers.length > 0)
      priceLevel(walk, option.modifierGroupIds, answer.modifiers, here, scope, quantity);
  }
}

type PricedAnswer = {
  readonly group: ModifierGroup;
  readonly known: KnownAnswer;
  readonly priced: AnswerPrice;
};

/** The answers that menu and place know, priced group by group, in the order in which they were given. */
function priceAnswers(
  { menu, book, context }: Walk,
  groupIds: readonly ModifierGroupId[],
  answers: readonly Answer[],
  scope: Scope,
): PricedAnswer[] {
  const byGroup = new Map<ModifierGroup, { readonly at: number[]; readonly known: KnownAnswer[] }>();
  for (const [at, answer] of answers.entries()) {
    const group = groupIds.includes(answer.groupId) ? menu.modifierGroups[answer.groupId] : undefined;
    const option = group?.options.find(({ id }) => id === answer.optionId);
    if (group === undefined || option === undefined) continue;
    const pre = answer.preModifierId === undefined ? undefined : book.preModifiers[answer.preModifierId];
    const portion = answer.portionId === undefined ? undefined : book.portions[answer.portionId];
    const ofGroup = byGroup.get(group) ?? { at: [], known: [] };
    byGroup.set(group, ofGroup);
    ofGroup.at.push(at);
    ofGroup.known.push({ answer, option, pre, portion });
  }
  // By position, as one and the same answer may stand there twice.
  const found: (PricedAnswer | undefined)[] = answers.map(() => undefined);
  for (const [group, { at, known }] of byGroup) {
    for (const [i, priced] of priceGroup(book, group, known, context, scope).entries()) {
      const position = at[i];
      const one = known[i];
      if (position !== undefined && one !== undefined) found[position] = { group, known: one, priced };
    }
  }
  return found.filter((one) => one !== undefined);
}

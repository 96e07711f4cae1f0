import type { ModifierOptionId } from '../../ids.ts';
import { maxOf } from '../../menu/group-max.ts';
import type { ModifierGroup, ModifierOption } from '../../menu/menu.ts';
import { apportion } from '../../money/apportion.ts';
import type { Minor } from '../../money/money.ts';
import { adjust } from './adjust.ts';
import type { Answer } from './answer.ts';
import { groupPrice } from './group-price.ts';
import { type OwnPrice, ownPrice } from './own-price.ts';
import type { GroupPricing, Portion, PreModifier, PriceBook, PriceRuleId } from './price-book.ts';
import type { PriceContext, Scope } from './rule-for.ts';
import type { TraceEntry } from './trace.ts';

/** An answer with what the menu and the book know of it. */
export type KnownAnswer = {
  readonly answer: Answer;
  readonly option: ModifierOption;
  readonly pre: PreModifier | undefined;
  readonly portion: Portion | undefined;
};

/** What an answer costs for one of what opened its group, without what is nested in it. */
export type AnswerPrice = {
  amount: Minor;
  readonly trace: Omit<TraceEntry, 'path'>[];
  readonly refusal: OwnPrice['refusal'];
};

/** One of each default, in the menu's order and no more than the group takes: as the item's sheet opens. */
function includedDefaults(group: ModifierGroup, pricing: GroupPricing | undefined): ModifierOption[] {
  if (pricing === undefined || pricing.defaults === 'CHARGED') return [];
  const all = group.options.filter(({ isDefault, maxQuantity }) => isDefault && maxQuantity > 0);
  return all.slice(0, maxOf(group) ?? all.length);
}

/**
 * Prices the answers given to one group at one place, in their order: the nth that is charged takes the nth place of a sequence.
 * Removed options and included defaults take no place. An included default is free up to its own price: EXTRA on it is not. What
 * a default that was left out is worth comes off whatever else is charged in the group, by largest remainder (the smaller option
 * id first), so that the total does not depend on the order; what is left over is lost.
 */
export function priceGroup(
  book: PriceBook,
  group: ModifierGroup,
  answers: readonly KnownAnswer[],
  context: PriceContext,
  scope: Scope,
): AnswerPrice[] {
  const pricing = book.groups[group.id];
  const ofGroup = groupPrice(pricing, scope);
  const own = (option: ModifierOption, given: Minor | undefined): OwnPrice => {
    if (ofGroup === null) return ownPrice(book.rules[option.id], option.price, given, context, scope);
    // The group names the price, so nobody else may.
    return given === undefined
      ? ofGroup
      : { ...ofGroup, refusal: { code: 'OPEN_PRICE_NOT_ALLOWED', given, min: 0, max: 0 } };
  };
  const included = new Set(includedDefaults(group, pricing));
  const left = new Set<ModifierOptionId>([...included].map(({ id }) => id));
  let place = 0;
  const priced = answers.map((known): AnswerPrice => {
    const { answer, option, pre } = known;
    const price = own(option, answer.openPrice);
    const { steps } = price;
    const made: AnswerPrice = { amount: 0, trace: [], refusal: price.refusal };
    let quantity = answer.quantity;
    if (pre?.removes === true) {
      charge(made, known, price, { quantity, price: 0, nth: null });
      return made;
    }
    if (pricing !== undefined && left.delete(option.id)) {
      charge(made, known, price, { quantity: 1, price: steps[0] ?? 0, nth: null, includedBy: pricing.id });
      quantity -= 1;
    }
    while (quantity > 0) {
      // All that is beyond the last step costs the same.
      const last = place >= steps.length - 1;
      const count = last ? quantity : Math.min(1, quantity);
      const nth = steps.length > 1 ? place + 1 : null;
      charge(made, known, price, {
        quantity: count,
        price: steps[last ? steps.length - 1 : place] ?? 0,
        nth,
      });
      place += count;
      quantity -= count;
    }
    return made;
  });
  if (pricing?.defaults === 'SUBSTITUTABLE') {
    const removed = [...included].filter(({ id }) => left.has(id));
    substitute(pricing, answers, priced, creditOf(removed, own));
  }
  return priced;
}

/** So many of an answer at one price; `includedBy` = the rule that has them in the item's price. */
type Units = Pick<TraceEntry, 'quantity' | 'nth'> & {
  readonly price: Minor;
  readonly includedBy?: PriceRuleId;
};

/** Adds units to the price of an answer, step by step. */
function charge(made: AnswerPrice, { pre, portion }: KnownAnswer, why: OwnPrice, units: Units): void {
  const { quantity, nth, includedBy } = units;
  const add = (step: Pick<TraceEntry, 'because' | 'ruleId' | 'nth'>, each: Minor): void => {
    if (each === 0) return;
    made.amount += each * quantity;
    made.trace.push({ ...step, quantity, amount: each * quantity });
  };
  const { price, spoken, portioned } = adjust(units.price, pre, portion);
  add({ because: why.because, ruleId: why.ruleId, nth }, price);
  if (pre !== undefined) add({ because: 'PRE_MODIFIER', ruleId: pre.id, nth: null }, spoken - price);
  if (portion !== undefined) add({ because: 'PORTION', ruleId: portion.id, nth: null }, portioned - spoken);
  if (includedBy !== undefined)
    add({ because: 'INCLUDED', ruleId: includedBy, nth: null }, -Math.min(price, portioned));
}

/** What defaults that were left out are worth; in a sequence the first of them what the first choice costs, and so on. */
const creditOf = (
  removed: readonly ModifierOption[],
  own: (option: ModifierOption, given: undefined) => OwnPrice,
): Minor =>
  removed.reduce((sum, option, i) => {
    const { steps } = own(option, undefined);
    return sum + (steps[Math.min(i, steps.length - 1)] ?? 0);
  }, 0);

function substitute(
  pricing: GroupPricing,
  answers: readonly KnownAnswer[],
  priced: readonly AnswerPrice[],
  credit: Minor,
): void {
  const shares = answers.map(({ option, pre }, i) => ({
    id: option.id,
    weight: pre?.removes === true ? 0 : (priced[i]?.amount ?? 0),
  }));
  const used = Math.min(
    credit,
    shares.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const [i, part] of apportion(used, shares).entries()) {
    const answer = priced[i];
    const quantity = answers[i]?.answer.quantity ?? 0;
    if (answer === undefined || part === 0) continue;
    answer.amount -= part;
    answer.trace.push({ because: 'SUBSTITUTED', ruleId: pricing.id, quantity, nth: null, amount: -part });
  }
}

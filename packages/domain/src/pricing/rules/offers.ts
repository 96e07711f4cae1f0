import type { ModifierOptionId } from '../../ids.ts';
import { defaultModifiers } from '../../menu/default-modifiers.ts';
import type { Item, Menu, ModifierOption } from '../../menu/menu.ts';
import { type OpenGroup, openGroups, withChoices } from '../../menu/open-groups.ts';
import type { Minor } from '../../money/money.ts';
import type { StockBook } from '../../stock/book.ts';
import { type Answer, isRemoval, served } from './answer.ts';
import type { PriceBook } from './price-book.ts';
import { type LineAnswers, priceUnit, type UnitPrice } from './price-unit.ts';
import type { PriceContext } from './rule-for.ts';
import type { TraceEntry } from './trace.ts';

/** What one option would do to the price of one of the line, everything else left as it is. */
export type Offer = {
  readonly option: ModifierOption;
  /** How many are chosen here, what is removed not counted. */
  readonly chosen: number;
  /**
   * What choosing one (more) changes the price by, defaults of what it opens included; where only one goes, choosing it instead.
   * It may be negative: a smaller size, or a choice that a left-out default pays for. 0 for what is the answer already.
   */
  readonly difference: Minor;
  /** Why that price: the step of the trace that prices the option itself; null = it would cost nothing. */
  readonly because: Pick<TraceEntry, 'because' | 'ruleId' | 'nth'> | null;
  /** The rule that choosing it would break, so that a screen can say so before; null = it may be chosen. */
  readonly breaks: 'GROUP_FULL' | 'OPTION_FULL' | null;
};

export type GroupOffer = {
  readonly open: OpenGroup;
  /** How many answers are still needed, and how many more fit (null = any number), quantities counted. */
  readonly missing: number;
  readonly room: number | null;
  readonly offers: readonly Offer[];
};

/**
 * For the item's sheet: every question asked now and what each of its options would cost, found by pricing the line with that
 * one choice made, so that sizes, sequences and substitution are all in it and the sheet never disagrees with the quote.
 */
export function offersFor(
  menu: Menu,
  book: PriceBook,
  item: Item,
  line: LineAnswers,
  context: PriceContext,
  stock?: StockBook,
): GroupOffer[] {
  const now = priceUnit(menu, book, item, line, context).price;
  const afterTaking = (open: OpenGroup, option: ModifierOption): UnitPrice => {
    const one: Answer = {
      groupId: open.group.id,
      optionId: option.id,
      quantity: 1,
      modifiers: defaultModifiers(menu, option, stock),
    };
    const modifiers = withChoices(line.modifiers, open, [...keptBeside(book, open, option), one]);
    return priceUnit(menu, book, item, { ...line, modifiers }, context);
  };
  const asked = openGroups(menu, item, line.modifiers).filter(
    ({ at }) => !isWithinRemoval(book, line.modifiers, at),
  );
  return asked.map((open) => {
    const plate = served(book, open.chosen);
    const count = plate.reduce((sum, { quantity }) => sum + quantity, 0);
    const room = open.max === null ? null : Math.max(0, open.max - count);
    const offers = open.group.options.map((option): Offer => {
      const chosen = plate.reduce((sum, one) => (one.optionId === option.id ? sum + one.quantity : sum), 0);
      if (open.max === 1 && chosen > 0) return { option, chosen, difference: 0, because: null, breaks: null };
      const full = room === 0 && open.max !== 1;
      const breaks = chosen >= option.maxQuantity ? 'OPTION_FULL' : full ? 'GROUP_FULL' : null;
      const after = afterTaking(open, option);
      const because = whyOf(after.trace, [...open.path, option.id]);
      return { option, chosen, difference: after.price - now, because, breaks };
    });
    return { open, missing: Math.max(0, open.group.min - count), room, offers };
  });
}

/** The answers that stay when one of an option is chosen: no "NO" to it any more, and nothing else where only one goes. */
const keptBeside = (book: PriceBook, open: OpenGroup, option: ModifierOption): readonly Answer[] =>
  open.chosen.filter((answer) => (isRemoval(book, answer) ? answer.optionId !== option.id : open.max !== 1));

/** The last step that prices an option itself, as the one just added is the last of its group. */
function whyOf(trace: readonly TraceEntry[], path: readonly ModifierOptionId[]): Offer['because'] {
  const own = trace.findLast(
    (entry) =>
      entry.amount > 0 &&
      entry.because !== 'PRE_MODIFIER' &&
      entry.path.length === path.length &&
      entry.path.every((id, i) => id === path[i]),
  );
  return own === undefined ? null : { because: own.because, ruleId: own.ruleId, nth: own.nth };
}

/** Whether the way to a group leads through "NO salad": what is not on the plate asks nothing. */
function isWithinRemoval(book: PriceBook, answers: readonly Answer[], at: readonly number[]): boolean {
  const [position, ...rest] = at;
  const answer = position === undefined ? undefined : answers[position];
  if (answer === undefined) return false;
  return isRemoval(book, answer) || isWithinRemoval(book, answer.modifiers, rest);
}

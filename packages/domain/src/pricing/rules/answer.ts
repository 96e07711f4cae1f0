import type { Minor } from '../../money/money.ts';
import type { ChosenModifier } from '../cart.ts';
import type { PortionId, PreModifierId, PriceBook } from './price-book.ts';

/** A chosen modifier with what a price book lets one say about it. Every `ChosenModifier` is one. */
export type Answer = Omit<ChosenModifier, 'modifiers'> & {
  readonly preModifierId?: PreModifierId;
  readonly portionId?: PortionId;
  /** The price of one that whoever takes the order has named. */
  readonly openPrice?: Minor;
  readonly modifiers: readonly Answer[];
};

/** Whether an answer takes something off: "NO onion". */
export const isRemoval = (book: PriceBook, { preModifierId }: Answer): boolean =>
  preModifierId !== undefined && book.preModifiers[preModifierId]?.removes === true;

/**
 * The answers that put something on the plate, for whoever counts: rules of a group, stock, allergens. "NO onion" is an answer
 * for the kitchen and counts for nothing, nor does what is nested in it.
 */
export const served = (book: PriceBook, answers: readonly Answer[]): Answer[] =>
  answers
    .filter((answer) => !isRemoval(book, answer))
    .map((answer) => ({ ...answer, modifiers: served(book, answer.modifiers) }));

import type { ModifierOptionId } from '../../ids.ts';
import type { Item, Menu } from '../../menu/menu.ts';
import { validateModifiers } from '../../menu/modifiers.ts';
import type { ModifierViolation } from '../../menu/violation.ts';
import { type Answer, served } from './answer.ts';
import type { PriceBook } from './price-book.ts';
import { type LineAnswers, priceUnit } from './price-unit.ts';
import type { PriceContext } from './rule-for.ts';
import type { OpenPriceRefusal } from './trace.ts';

/** Something said about a choice that the book does not know (any more). `path` ends with the choice. */
export type UnknownWord = {
  readonly code: 'PRE_MODIFIER_UNKNOWN' | 'PORTION_UNKNOWN';
  readonly path: readonly ModifierOptionId[];
};

export type AnswerProblems = {
  /** Rules of the modifier groups; what is removed counts for nothing. */
  readonly violations: readonly ModifierViolation[];
  readonly openPrices: readonly OpenPriceRefusal[];
  readonly unknown: readonly UnknownWord[];
};

/** Everything that speaks against selling a line as it is answered, stock aside; three empty lists = fine. */
export function judgeAnswers(
  menu: Menu,
  book: PriceBook,
  item: Item,
  line: LineAnswers,
  context: PriceContext,
): AnswerProblems {
  const unknown: UnknownWord[] = [];
  findUnknown(book, line.modifiers, [], unknown);
  return {
    violations: validateModifiers(menu, item, served(book, line.modifiers)),
    openPrices: priceUnit(menu, book, item, line, context).refusals,
    unknown,
  };
}

function findUnknown(
  book: PriceBook,
  answers: readonly Answer[],
  path: readonly ModifierOptionId[],
  found: UnknownWord[],
): void {
  for (const { optionId, preModifierId, portionId, modifiers } of answers) {
    const here = [...path, optionId];
    if (preModifierId !== undefined && book.preModifiers[preModifierId] === undefined)
      found.push({ code: 'PRE_MODIFIER_UNKNOWN', path: here });
    if (portionId !== undefined && book.portions[portionId] === undefined)
      found.push({ code: 'PORTION_UNKNOWN', path: here });
    findUnknown(book, modifiers, here, found);
  }
}

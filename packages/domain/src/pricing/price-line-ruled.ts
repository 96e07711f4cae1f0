import type { Item, Menu } from '../menu/menu.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { TaxShare } from '../tax/applied.ts';
import type { PriceBook } from './rules/price-book.ts';
import { type LineAnswers, priceUnit, type UnitPrice } from './rules/price-unit.ts';
import type { PriceContext } from './rules/rule-for.ts';
import { taxShares } from './tax-shares.ts';

/** A line by menu and price book, before discount and tax; `gross` = quantity × `price` = Σ `shares`. */
export type RuledLine = UnitPrice & { readonly gross: Minor; readonly shares: readonly TaxShare[] };

/**
 * What a line costs by the menu and its price book, ready to be discounted and taxed as a `ListedLine` is. With `refusals` it
 * is only to be shown. With an empty book it is what `listLine` says.
 */
export function ruledLine(
  menu: Menu,
  book: PriceBook,
  item: Item,
  line: LineAnswers & { readonly quantity: number },
  diningOption: DiningOption,
  context: PriceContext,
): RuledLine {
  const unit = priceUnit(menu, book, item, line, context);
  const parts = unit.choices.map(({ option, amount }) => ({ taxRateIds: option.taxRateIds, amount }));
  return {
    ...unit,
    gross: unit.price * line.quantity,
    shares: taxShares(menu, item, unit.itemAmount, parts, line.quantity, diningOption),
  };
}

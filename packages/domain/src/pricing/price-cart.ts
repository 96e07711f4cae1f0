import type { Menu } from '../menu/menu.ts';
import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import type { CartRefusal } from '../refusal.ts';
import { taxLines } from '../tax/scope.ts';
import type { Cart } from './cart.ts';
import { judgeLines } from './judge-lines.ts';
import { cartLimits } from './limits.ts';
import { discountShares, listLine } from './price-line.ts';
import type { PricedCart, PricedLine } from './priced.ts';
import { sumTaxes } from './sum-taxes.ts';

export type PriceResult =
  | { readonly ok: true; readonly priced: PricedCart }
  | { readonly ok: false; readonly refusals: readonly CartRefusal[] };

/** `checkDiscount` ≥ 0 in minor units, taken off the whole check; more than the subtotal takes off the subtotal. */
export type PriceOptions = { readonly checkDiscount?: Minor };

const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * Prices a cart by the menu: lines and modifiers, check discount apportioned over the lines'
 * gross, tax by the restaurant's regime. Pure, so that browser preview, quote, order and refund agree to the cent. Looks at
 * everything but stock; see `judgeCart`.
 * @returns the priced cart, or every refusal at once (a subtotal or total above `cartLimits.total` = AMOUNT_TOO_LARGE).
 * @throws RangeError for a menu that names a tax rate it does not hold, or a cart that no schema would let through.
 */
export function priceCart(menu: Menu, cart: Cart, options: PriceOptions = {}): PriceResult {
  const refusals = judgeLines(menu, cart);
  if (refusals.length > 0) return { ok: false, refusals };
  const listed = cart.lines.flatMap((line) => {
    const item = menu.items[line.itemId];
    return item === undefined ? [] : [listLine(menu, item, line, cart.diningOption)];
  });
  const subtotal = sumOf(listed.map(({ priced }) => priced.gross));
  // Amounts only grow on the way here (no price is negative), so one look at the sum catches every overflow before it.
  if (!(subtotal <= cartLimits.total)) return { ok: false, refusals: [{ code: 'AMOUNT_TOO_LARGE' }] };

  const discount = Math.min(options.checkDiscount ?? 0, subtotal);
  const discounts = apportion(
    discount,
    listed.map(({ priced }) => ({ id: priced.lineId, weight: priced.gross })),
  );
  const taxable = listed.map(({ priced, shares }, i) => ({
    id: priced.lineId,
    quantity: priced.quantity,
    shares: discountShares(shares, discounts[i] ?? 0),
  }));
  const taxes = taxLines(taxable, menu.terms);
  const included = menu.terms.pricesIncludeTax;
  const lines = listed.map(({ priced }, i): PricedLine => {
    const ofLine = taxes[i] ?? [];
    const tax = sumOf(ofLine.map(({ amount }) => amount));
    const charged = priced.gross - (discounts[i] ?? 0);
    const net = included ? charged - tax : charged;
    return { ...priced, discount: discounts[i] ?? 0, net, taxes: ofLine, total: net + tax };
  });
  const total = sumOf(lines.map((line) => line.total));
  if (total > cartLimits.total) return { ok: false, refusals: [{ code: 'AMOUNT_TOO_LARGE' }] };
  const checkTaxes = sumTaxes(lines);
  return {
    ok: true,
    priced: {
      menuVersion: menu.version,
      currency: menu.terms.currency,
      diningOption: cart.diningOption,
      pricesIncludeTax: included,
      lines,
      subtotal,
      discount,
      taxes: checkTaxes,
      tax: sumOf(checkTaxes.map(({ amount }) => amount)),
      total,
    },
  };
}

import type { SetAside } from '../discount/discount.ts';
import { takeDiscounts } from '../discount/take-discounts.ts';
import type { Menu } from '../menu/menu.ts';
import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import { type CashRounding, cashRounding } from '../payment/cash-rounding.ts';
import type { CartRefusal } from '../refusal.ts';
import { chargesDue } from '../service-charge/charges-due.ts';
import { priceCharge } from '../service-charge/price-charge.ts';
import { chargeShares } from '../service-charge/tax-shares.ts';
import type { TaxShare } from '../tax/applied.ts';
import { type TaxableLine, taxLines } from '../tax/scope.ts';
import type { Tip, TipRefusal } from '../tip/tip.ts';
import { tipFor } from '../tip/tip-for.ts';
import type { Cart } from './cart.ts';
import { judgeLines } from './judge-lines.ts';
import { cartLimits } from './limits.ts';
import { discountShares, type ListedLine, listLine } from './price-line.ts';
import type { PricedCart, TaxAmount } from './priced.ts';
import type { SaleRules } from './sale-rules.ts';
import { type SaleTrace, traceSale } from './sale-trace.ts';
import { sumTaxes } from './sum-taxes.ts';

/** A cart priced with everything. `due` = `priced.total` + tip + cash rounding = Σ of the trace. */
export type PricedSale = {
  readonly priced: PricedCart;
  readonly setAside: readonly SetAside[];
  readonly tip: Tip | null;
  readonly cashRounding: CashRounding | null;
  readonly due: Minor;
  readonly trace: SaleTrace;
};

export type SaleResult =
  | { readonly ok: true; readonly sale: PricedSale }
  | { readonly ok: false; readonly refusals: readonly (CartRefusal | TipRefusal)[] };

const sumOf = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0);
const tooLarge: SaleResult = { ok: false, refusals: [{ code: 'AMOUNT_TOO_LARGE' }] };

/** `net`, `taxes` and `total` of what is charged before added and with included tax. */
function taxed(charged: Minor, taxes: readonly TaxAmount[], included: boolean) {
  const tax = sumOf(taxes.map(({ amount }) => amount));
  const net = included ? charged - tax : charged;
  return { net, taxes, total: net + tax };
}

/** Each line's whole discount: what the discounts take, then `checkDiscount` off what they leave. */
function discountLines(listed: readonly ListedLine[], rules: SaleRules) {
  const lines = listed.map(({ priced }) => ({
    id: priced.lineId,
    itemId: priced.itemId,
    quantity: priced.quantity,
    gross: priced.gross,
    discountable: !(rules.undiscountable?.includes(priced.itemId) ?? false),
  }));
  const taken = takeDiscounts(lines, rules.discounts ?? []);
  const left = lines.map(({ id, gross }, i) => ({ id, weight: gross - (taken.perLine[i] ?? 0) }));
  const rest = Math.min(rules.checkDiscount ?? 0, sumOf(left.map(({ weight }) => weight)));
  const parts = apportion(rest, left);
  return {
    taken,
    checkParts: parts,
    perLine: taken.perLine.map((amount, i) => amount + (parts[i] ?? 0)),
    amount: taken.amount + rest,
  };
}

/**
 * Prices lines that are listed already: discounts, service charges, tax by the restaurant's regime, tip, cash rounding, in this
 * order (domain.md, "Normative algorithm"); every part is rounded once, and every part that is shared out sums to its whole.
 * @returns the sale, or AMOUNT_TOO_LARGE, TIP_NOT_OFFERED, TIP_TOO_LARGE.
 * @throws RangeError for rules that no schema lets through (negative amounts, rates above 100 %) or a missing tax rate.
 */
export function priceListed(
  menu: Pick<Menu, 'version' | 'terms' | 'taxRates'>,
  diningOption: Cart['diningOption'],
  listed: readonly ListedLine[],
  rules: SaleRules,
): SaleResult {
  const subtotal = sumOf(listed.map(({ priced }) => priced.gross));
  if (!(subtotal <= cartLimits.total)) return tooLarge;
  const discounts = discountLines(listed, rules);
  const lineShares = listed.map(({ shares }, i) => discountShares(shares, discounts.perLine[i] ?? 0));

  const facts = { diningOption, partySize: rules.partySize ?? null, subtotal };
  const bases = {
    preDiscount: subtotal,
    postDiscount: subtotal - discounts.amount,
    units: sumOf(listed.map(({ priced }) => priced.quantity)),
  };
  const due = chargesDue(rules.charges ?? [], facts, rules.askedCharges);
  const charges = due.map((one) => priceCharge(one, bases));
  if (!(bases.postDiscount + sumOf(charges.map(({ amount }) => amount)) <= cartLimits.total)) return tooLarge;
  const levy: { sold: readonly TaxShare[]; listed: readonly TaxShare[] } = {
    sold: lineShares.flat(),
    listed: listed.flatMap(({ shares }) => shares),
  };
  const taxable: TaxableLine[] = [
    ...listed.map(({ priced }, i) => ({
      id: priced.lineId,
      quantity: priced.quantity,
      shares: lineShares[i] ?? [],
    })),
    ...due.map(({ charge }, i) => ({
      // No client names a line like this, so that ties with lines are broken the same way every time.
      id: `charge ${charge.id}`,
      quantity: 1,
      shares: chargeShares(charges[i]?.amount ?? 0, charge.tax, {
        taxRates: menu.taxRates,
        diningOption,
        ...levy,
      }),
    })),
  ];
  const taxes = taxLines(taxable, menu.terms);
  const included = menu.terms.pricesIncludeTax;
  const lines = listed.map(({ priced }, i) => {
    const discount = discounts.perLine[i] ?? 0;
    return { ...priced, discount, ...taxed(priced.gross - discount, taxes[i] ?? [], included) };
  });
  const pricedCharges = charges.map((one, i) => ({
    ...one,
    ...taxed(one.amount, taxes[lines.length + i] ?? [], included),
  }));
  const parts = [...lines, ...pricedCharges];
  const total = sumOf(parts.map((part) => part.total));
  if (total > cartLimits.total) return tooLarge;
  const checkTaxes = sumTaxes(parts);
  const priced: PricedCart = {
    menuVersion: menu.version,
    currency: menu.terms.currency,
    diningOption,
    pricesIncludeTax: included,
    lines,
    subtotal,
    discount: discounts.amount,
    taxes: checkTaxes,
    tax: sumOf(checkTaxes.map(({ amount }) => amount)),
    total,
    ...(discounts.taken.applied.length > 0 ? { discounts: discounts.taken.applied } : {}),
    ...(pricedCharges.length > 0 ? { charges: pricedCharges } : {}),
  };
  const tipped = rules.tip === undefined ? null : tipFor(priced, rules.tip.choice, rules.tip.rule);
  if (tipped?.ok === false) return { ok: false, refusals: [tipped.refusal] };
  const tip = tipped?.tip ?? null;
  const exact = total + (tip?.amount ?? 0);
  const rounded = rules.cash === undefined ? null : cashRounding(exact, rules.cash, null);
  const trace = traceSale({
    priced,
    taxable,
    checkParts: discounts.checkParts,
    terms: menu.terms,
    tip,
    cash: rounded,
  });
  return {
    ok: true,
    sale: {
      priced,
      setAside: discounts.taken.setAside,
      tip,
      cashRounding: rounded,
      due: rounded?.tendered ?? exact,
      trace,
    },
  };
}

/**
 * Prices a cart with discounts, charges, tip and cash rounding, and says who asked for which cent. Pure. With none of `rules` but
 * `checkDiscount`, `sale.priced` equals what `priceCart` says to the last field. Stock is not looked at; see `judgeCart`.
 */
export function priceSale(menu: Menu, cart: Cart, rules: SaleRules = {}): SaleResult {
  const refusals = judgeLines(menu, cart);
  if (refusals.length > 0) return { ok: false, refusals };
  const listed = cart.lines.flatMap((line) => {
    const item = menu.items[line.itemId];
    return item === undefined ? [] : [listLine(menu, item, line, cart.diningOption)];
  });
  return priceListed(menu, cart.diningOption, listed, rules);
}

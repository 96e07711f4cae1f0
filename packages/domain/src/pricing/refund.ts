import type { ServiceChargeId } from '../ids.ts';
import type { Minor } from '../money/money.ts';
import type { PricedCart, PricedLine, TaxAmount } from './priced.ts';

/** What goes back for one line: `amount` = `net` + Σ `taxes`, as stored when it was sold. */
export type LineRefund = {
  readonly lineId: string;
  readonly net: Minor;
  readonly taxes: readonly TaxAmount[];
  readonly amount: Minor;
};

/**
 * The refund of a line is read from the sale, never priced again: rates, menu and rounding may have changed since, and the
 * line's share of a check discount or of a tax rounded per check is already in its stored amounts.
 */
export const refundLine = (line: PricedLine): LineRefund => ({
  lineId: line.lineId,
  net: line.net,
  taxes: line.taxes,
  amount: line.net + line.taxes.reduce((sum, tax) => sum + tax.amount, 0),
});

/** What goes back for one service charge, as stored like a line's. */
export type ChargeRefund = Omit<LineRefund, 'lineId'> & { readonly chargeId: ServiceChargeId };

/** Refunds of some service charges of a sale, in the sale's order, never reckoned again; unknown ids are ignored. */
export const refundCharges = (sale: PricedCart, chargeIds: readonly ServiceChargeId[]): ChargeRefund[] =>
  (sale.charges ?? [])
    .filter(({ chargeId }) => chargeIds.includes(chargeId))
    .map(({ chargeId, net, taxes, total }) => ({ chargeId, net, taxes, amount: total }));

/** Refunds of some lines of a sale, in the sale's order; ids that the sale does not have are ignored. */
export const refundLines = (sale: PricedCart, lineIds: readonly string[]): LineRefund[] =>
  sale.lines.filter(({ lineId }) => lineIds.includes(lineId)).map(refundLine);

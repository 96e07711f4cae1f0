import type { Minor } from '../money/money.ts';
import type { AppliedRate, TaxShare } from './applied.ts';

/** What one fixed rate asks of a share that holds at most `within` minor units for it. */
export type FixedTax = { readonly rate: AppliedRate; readonly amount: Minor };

/**
 * The fixed taxes of a share: so many minor units on each unit sold, whatever it was sold for, so that a discount does not lower
 * them. Inside a price (`within` given) they stop at the price, the smaller rate id first. Nothing is rounded.
 */
export function fixedTaxes(share: TaxShare, quantity: number, within: Minor | null): FixedTax[] {
  const units = share.units ?? quantity;
  let room = within ?? Number.MAX_SAFE_INTEGER;
  return share.rateSet.rates.flatMap((rate) => {
    if (rate.fixed === undefined) return [];
    const amount = Math.min(rate.fixed * units, room);
    room -= amount;
    return [{ rate, amount }];
  });
}

/** The rates of a share that are percentages. */
export const percentRates = (rates: readonly AppliedRate[]): readonly AppliedRate[] =>
  rates.some(({ fixed }) => fixed !== undefined) ? rates.filter(({ fixed }) => fixed === undefined) : rates;

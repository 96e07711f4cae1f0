import type { TaxRateId } from '../ids.ts';
import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import { ppmFor } from './rate-for.ts';
import type { Rounding, TaxRate } from './rates.ts';

/** A rate as it applies to one sale: its ppm already chosen for the dining option. */
export type AppliedRate = {
  readonly id: TaxRateId;
  readonly name: string;
  readonly ppm: Ppm;
  readonly rounding: Rounding;
};

/** Rates that are levied together, in the order of their ids; `key` names the set. An empty set = untaxed. */
export type RateSet = { readonly key: string; readonly rates: readonly AppliedRate[] };

/** The part of a line that one set of rates is levied on: net of tax, or gross where prices include it. */
export type TaxShare = { readonly rateSet: RateSet; readonly amount: Minor };

/**
 * Resolves a list of rate ids for one dining option.
 * @throws RangeError for an id that the menu does not hold: selling untaxed by mistake is worse than not selling.
 */
export function rateSet(
  taxRates: Readonly<Record<TaxRateId, TaxRate>>,
  ids: readonly TaxRateId[],
  diningOption: DiningOption,
): RateSet {
  const sorted = [...new Set(ids)].sort();
  const rates = sorted.map((id) => {
    const rate = taxRates[id];
    if (rate === undefined) throw new RangeError('tax rate missing from the menu');
    return { id, name: rate.name, ppm: ppmFor(rate, diningOption), rounding: rate.rounding };
  });
  return { key: sorted.join(), rates };
}

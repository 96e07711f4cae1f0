import type { TaxRateId } from '../ids.ts';
import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import { fixedFor, ppmFor } from './rate-for.ts';
import type { Rounding, TaxRate } from './rates.ts';

/** A rate as it applies to one sale: its ppm, or its `fixed` amount per unit, already chosen for the dining option. */
export type AppliedRate = {
  readonly id: TaxRateId;
  readonly name: string;
  readonly ppm: Ppm;
  readonly rounding: Rounding;
  readonly fixed?: Minor;
};

/** Rates that are levied together, in the order of their ids; `key` names the set. An empty set = untaxed. */
export type RateSet = { readonly key: string; readonly rates: readonly AppliedRate[] };

/**
 * The part of a line that one set of rates is levied on: net of tax, or gross where prices include it. `units` = how many units
 * fixed rates count; the line's quantity when left out.
 */
export type TaxShare = { readonly rateSet: RateSet; readonly amount: Minor; readonly units?: number };

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
    const fixed = fixedFor(rate, diningOption);
    const applied = { id, name: rate.name, ppm: ppmFor(rate, diningOption), rounding: rate.rounding };
    return fixed === null ? applied : { ...applied, fixed };
  });
  return { key: sorted.join(), rates };
}

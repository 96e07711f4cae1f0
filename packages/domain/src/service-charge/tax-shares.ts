import type { TaxRateId } from '../ids.ts';
import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import { rateSet, type TaxShare } from '../tax/applied.ts';
import type { TaxRate } from '../tax/rates.ts';
import type { ChargeTax } from './service-charge.ts';

type Levy = {
  readonly taxRates: Readonly<Record<TaxRateId, TaxRate>>;
  readonly diningOption: DiningOption;
  /** What was sold, by sets of rates: after discounts, and as listed. */
  readonly sold: readonly TaxShare[];
  readonly listed: readonly TaxShare[];
};

/** The sold amounts summed by set of rates. */
function bySet(shares: readonly TaxShare[]): { id: string; weight: Minor; share: TaxShare }[] {
  const sets = new Map<string, { id: string; weight: Minor; share: TaxShare }>();
  for (const share of shares) {
    const { key } = share.rateSet;
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { id: key, weight: share.amount, share });
    else known.weight += share.amount;
  }
  return [...sets.values()];
}

/**
 * How a charge divides between sets of rates (Σ = the charge). AS_LINES follows what was sold after discounts, or as listed when
 * discounts left nothing; fixed rates count units of goods, so they are levied on no charge that only shares the goods' rates.
 * @throws RangeError for a rate the menu does not hold.
 */
export function chargeShares(amount: Minor, tax: ChargeTax, levy: Levy): TaxShare[] {
  if (tax.type === 'RATES')
    return [{ amount, rateSet: rateSet(levy.taxRates, tax.taxRateIds, levy.diningOption) }];
  if (tax.type === 'NONE') return [{ amount, rateSet: rateSet(levy.taxRates, [], levy.diningOption) }];
  const sold = bySet(levy.sold);
  const sets = sold.some(({ weight }) => weight > 0) ? sold : bySet(levy.listed);
  if (!sets.some(({ weight }) => weight > 0)) return chargeShares(amount, { type: 'NONE' }, levy);
  const parts = apportion(amount, sets);
  return sets.map(({ share }, i) => ({ rateSet: share.rateSet, amount: parts[i] ?? 0, units: 0 }));
}

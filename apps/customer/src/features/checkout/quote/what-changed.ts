import type { PricedCart } from '@toast/domain/pricing/priced';
import { ratePercent } from '~/shared/format/rate-percent.ts';
import { listOf } from '~/shared/words/list.ts';

/** Why the total is another one after the guest chose another way to eat; null = it is not. `money` writes an amount. */
export function whatChanged(
  before: PricedCart,
  after: PricedCart,
  money: (amount: number) => string,
): string | null {
  if (before.total === after.total && before.tax === after.tax) return null;
  const rates = after.taxes.flatMap((tax) => {
    const was = before.taxes.find(({ taxRateId }) => taxRateId === tax.taxRateId);
    if (was === undefined || was.ppm === tax.ppm) return [];
    return [`${tax.name} is ${ratePercent(tax.ppm)} instead of ${ratePercent(was.ppm)}`];
  });
  const why = rates.length === 0 ? '' : `: ${listOf(rates)}`;
  if (before.total === after.total)
    return rates.length === 0 ? null : `The total stays ${money(after.total)}${why}.`;
  return `The total is now ${money(after.total)}, it was ${money(before.total)}${why}.`;
}

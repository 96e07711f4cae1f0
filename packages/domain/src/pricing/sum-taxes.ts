import type { TaxAmount } from './priced.ts';

/**
 * The check's tax of each rate = the sum of its lines' and charges', so that refunding them one by one ends at zero. In the order
 * of rate ids.
 */
export function sumTaxes(parts: readonly { readonly taxes: readonly TaxAmount[] }[]): TaxAmount[] {
  const sums = new Map<string, TaxAmount>();
  for (const part of parts) {
    for (const tax of part.taxes) {
      const amount = (sums.get(tax.taxRateId)?.amount ?? 0) + tax.amount;
      sums.set(tax.taxRateId, { ...tax, amount });
    }
  }
  return [...sums.values()].sort((a, b) => (a.taxRateId < b.taxRateId ? -1 : 1));
}

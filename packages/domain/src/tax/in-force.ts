import type { TaxRateId } from '../ids.ts';
import type { TaxRate } from './rates.ts';

/** One edition of a rate; all editions of a rate share its id, and none is ever edited. `validFrom` = ISO instant, inclusive. */
export type DatedRate = TaxRate & { readonly validFrom: string };

export type RatesInForce = {
  readonly taxRates: Readonly<Record<TaxRateId, TaxRate>>;
  /** Rates all of whose editions are still to come: what names them cannot be sold yet. In the order of ids. */
  readonly notYet: readonly TaxRateId[];
};

/**
 * The edition of each rate in force at an instant: the latest that has begun. Two that begin together are a mistake of
 * the editor; the later in the list wins, so that saving again mends it. A sale keeps its rates; this is asked of new ones only.
 * @throws RangeError for no instant.
 */
export function ratesInForce(editions: readonly DatedRate[], at: Date | string): RatesInForce {
  const now = new Date(at).getTime();
  const newest = new Map<TaxRateId, { rate: TaxRate; from: number } | null>();
  for (const { validFrom, ...rate } of editions) {
    const from = Date.parse(validFrom);
    if (Number.isNaN(now) || Number.isNaN(from)) throw new RangeError('not an instant');
    const known = newest.get(rate.id) ?? null;
    newest.set(rate.id, from <= now && (known === null || from >= known.from) ? { rate, from } : known);
  }
  const entries = [...newest].sort(([a], [b]) => (a < b ? -1 : 1));
  const taxRates: Record<TaxRateId, TaxRate> = {};
  for (const [id, edition] of entries) if (edition !== null) taxRates[id] = edition.rate;
  return { taxRates, notYet: entries.flatMap(([id, edition]) => (edition === null ? [id] : [])) };
}

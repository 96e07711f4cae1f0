import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import type { TaxAmount } from '../pricing/priced.ts';
import type { AppliedRate, TaxShare } from './applied.ts';
import { exclusiveTax } from './exclusive.ts';
import { fixedTaxes, percentRates } from './fixed.ts';
import { inclusiveSplit } from './inclusive.ts';
import type { RoundingScope } from './rates.ts';

/** A line to be taxed; at most one share per rate set. `quantity` = units sold, counted by fixed rates; 1 when left out. */
export type TaxableLine = {
  readonly id: string;
  readonly shares: readonly TaxShare[];
  readonly quantity?: number;
};
export type TaxRegime = { readonly pricesIncludeTax: boolean; readonly roundingScope: RoundingScope };

type Levied = { readonly rate: AppliedRate; amount: Minor };
/** Taxes of one line by rate id, while they are being summed. */
type Sheet = Map<string, Levied>;

function levy(sheet: Sheet, rate: AppliedRate, amount: Minor): void {
  const levied = sheet.get(rate.id);
  if (levied === undefined) sheet.set(rate.id, { rate, amount });
  else levied.amount += amount;
}

/** What each percent rate is levied on: one that two shares of a line have in common is rounded once on their sum. */
function bases(line: TaxableLine): Sheet {
  const sheet: Sheet = new Map();
  for (const share of line.shares)
    for (const rate of percentRates(share.rateSet.rates)) levy(sheet, rate, share.amount);
  return sheet;
}

/** Levies a share's fixed rates; returns what is left of it for the percent ones when they are inside its price. */
function levyFixed(sheet: Sheet, line: TaxableLine, share: TaxShare, included: boolean): Minor {
  let left = share.amount;
  for (const { rate, amount } of fixedTaxes(share, line.quantity ?? 1, included ? left : null)) {
    levy(sheet, rate, amount);
    left -= amount;
  }
  return left;
}

function exclusivePerLine(line: TaxableLine): Sheet {
  const sheet = bases(line);
  for (const levied of sheet.values()) levied.amount = exclusiveTax(levied.amount, levied.rate);
  for (const share of line.shares) levyFixed(sheet, line, share, false);
  return sheet;
}

function inclusivePerLine(line: TaxableLine): Sheet {
  const sheet: Sheet = new Map();
  for (const share of line.shares) {
    const rates = percentRates(share.rateSet.rates);
    const { taxes } = inclusiveSplit(levyFixed(sheet, line, share, true), rates);
    for (const [i, rate] of rates.entries()) levy(sheet, rate, taxes[i] ?? 0);
  }
  return sheet;
}

/** Sums the bases of each rate over the check, rounds once, and allocates back by largest remainder. */
function exclusivePerCheck(lines: readonly TaxableLine[]): Sheet[] {
  const based = lines.map(bases);
  const rates = new Map(based.flatMap((sheet) => [...sheet.values()].map(({ rate }) => [rate.id, rate])));
  const sheets: Sheet[] = lines.map(() => new Map());
  for (const rate of rates.values()) {
    const taxed = lines.flatMap((line, i) => {
      const weight = based[i]?.get(rate.id)?.amount;
      return weight === undefined ? [] : [{ id: line.id, weight, sheet: sheets[i] }];
    });
    const parts = apportion(
      exclusiveTax(
        taxed.reduce((sum, { weight }) => sum + weight, 0),
        rate,
      ),
      taxed,
    );
    for (const [i, { sheet }] of taxed.entries()) if (sheet) levy(sheet, rate, parts[i] ?? 0);
  }
  for (const [i, line] of lines.entries())
    for (const share of line.shares) levyFixed(sheets[i] ?? new Map(), line, share, false);
  return sheets;
}

/**
 * As above for each set of rates, as tax inside a price is taken out for the whole set at once. A line's weight is what is left
 * of it after the rates before, so that even a line of one cent never carries more tax than its price.
 */
function inclusivePerCheck(lines: readonly TaxableLine[]): Sheet[] {
  const sheets: Sheet[] = lines.map(() => new Map());
  const sets = new Map(lines.flatMap((line) => line.shares.map(({ rateSet }) => [rateSet.key, rateSet])));
  for (const { key, rates: all } of sets.values()) {
    const rates = percentRates(all);
    const taxed = lines.flatMap((line, i) => {
      const share = line.shares.find(({ rateSet }) => rateSet.key === key);
      const sheet = sheets[i];
      if (share === undefined || sheet === undefined) return [];
      return [{ id: line.id, weight: levyFixed(sheet, line, share, true), sheet }];
    });
    const { taxes } = inclusiveSplit(
      taxed.reduce((sum, { weight }) => sum + weight, 0),
      rates,
    );
    for (const [r, rate] of rates.entries()) {
      const parts = apportion(taxes[r] ?? 0, taxed);
      for (const [i, claim] of taxed.entries()) {
        const part = parts[i] ?? 0;
        levy(claim.sheet, rate, part);
        claim.weight -= part;
      }
    }
  }
  return sheets;
}

function sheetsOf(lines: readonly TaxableLine[], regime: TaxRegime): Sheet[] {
  if (regime.roundingScope === 'LINE')
    return lines.map(regime.pricesIncludeTax ? inclusivePerLine : exclusivePerLine);
  return regime.pricesIncludeTax ? inclusivePerCheck(lines) : exclusivePerCheck(lines);
}

/** Taxes of each line, in the order of `lines`, each line's in the order of rate ids. Independent of the order of lines. */
export const taxLines = (lines: readonly TaxableLine[], regime: TaxRegime): TaxAmount[][] =>
  sheetsOf(lines, regime).map((sheet) =>
    [...sheet.values()]
      .sort((a, b) => (a.rate.id < b.rate.id ? -1 : 1))
      .map(({ rate, amount }) => ({
        taxRateId: rate.id,
        name: rate.name,
        ppm: rate.ppm,
        included: regime.pricesIncludeTax,
        amount,
        ...(rate.fixed === undefined ? {} : { fixed: rate.fixed }),
      })),
  );

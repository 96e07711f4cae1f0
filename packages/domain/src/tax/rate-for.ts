import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { TaxRate } from './rates.ts';

const conditionOf = (rate: TaxRate, diningOption: DiningOption) =>
  rate.conditional.find((condition) => condition.diningOption === diningOption);

/** The rate in ppm for a dining option: the conditional one where there is one, else the basic one. Rounding stays the rate's own. */
export const ppmFor = (rate: TaxRate, diningOption: DiningOption): Ppm =>
  conditionOf(rate, diningOption)?.ppm ?? rate.ppm;

/** Minor units on each unit sold, chosen like `ppmFor`; null = the rate is a percentage. */
export const fixedFor = (rate: TaxRate, diningOption: DiningOption): Minor | null =>
  conditionOf(rate, diningOption)?.fixed ?? rate.fixed ?? null;

import type { Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';
import type { TaxRate } from './rates.ts';

/** The rate in ppm for a dining option: the conditional one where there is one, else the basic one. Rounding stays the rate's own. */
export const ppmFor = (rate: TaxRate, diningOption: DiningOption): Ppm =>
  rate.conditional.find((condition) => condition.diningOption === diningOption)?.ppm ?? rate.ppm;

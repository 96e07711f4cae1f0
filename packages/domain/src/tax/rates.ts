import type { TaxRateId } from '../ids.ts';
import type { Minor, Ppm } from '../money/money.ts';
import type { DiningOption } from '../order/dining-option.ts';

/** How a percent rate rounds to the minor unit; each rate carries its own (Toast: `TaxRate.roundingType`). */
export type Rounding = 'HALF_EVEN' | 'HALF_UP' | 'ALWAYS_UP' | 'ALWAYS_DOWN';

/** Whether tax is rounded per line or once per rate over the check and then allocated back to the lines. */
export type RoundingScope = 'LINE' | 'CHECK_PER_RATE';

/**
 * A tax rate; `conditional` replaces it for a dining option (Tokyo: 10 % eat-in, 8 % takeout). With `fixed` it is not a percentage
 * (`ppm` is then 0) but so many minor units ≥ 0 on each unit sold, whatever the price: a deposit, a bag or sugar levy.
 */
export type TaxRate = {
  readonly id: TaxRateId;
  readonly name: string;
  readonly ppm: Ppm;
  readonly rounding: Rounding;
  readonly conditional: readonly {
    readonly diningOption: DiningOption;
    readonly ppm: Ppm;
    readonly fixed?: Minor;
  }[];
  readonly fixed?: Minor;
};

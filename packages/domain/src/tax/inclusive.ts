import { apportion } from '../money/apportion.ts';
import type { Minor } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import type { AppliedRate } from './applied.ts';
import type { Rounding } from './rates.ts';

export type InclusiveSplit = { readonly net: Minor; readonly tax: Minor; readonly taxes: readonly Minor[] };

type Rate = Pick<AppliedRate, 'id' | 'ppm' | 'rounding'>;

/**
 * How the net is rounded. A rate's directed mode speaks of the tax, so the net goes the other way; the half modes round the
 * net itself; rates that disagree fall back to half-even, the default.
 */
function netRounding(rates: readonly Rate[]): Rounding {
  const first = rates[0]?.rounding ?? 'HALF_EVEN';
  if (rates.some((rate) => rate.rounding !== first)) return 'HALF_EVEN';
  if (first === 'ALWAYS_UP') return 'ALWAYS_DOWN';
  return first === 'ALWAYS_DOWN' ? 'ALWAYS_UP' : first;
}

/**
 * Takes the tax out of a price that includes it. The gross is authoritative and never moves: the net is rounded once, the tax
 * is what is left (never gross × rate), split over the rates by largest remainder. `taxes` come in the order of `rates`.
 */
export function inclusiveSplit(gross: Minor, rates: readonly Rate[]): InclusiveSplit {
  const ppm = rates.reduce((sum, rate) => sum + rate.ppm, 0);
  const net = multiplyAndDivide(gross, 1_000_000, 1_000_000 + ppm, netRounding(rates));
  const tax = gross - net;
  return {
    net,
    tax,
    taxes: apportion(
      tax,
      rates.map((rate) => ({ id: rate.id, weight: rate.ppm })),
    ),
  };
}

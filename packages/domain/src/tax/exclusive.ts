import type { Minor } from '../money/money.ts';
import { multiplyAndDivide } from '../money/round.ts';
import type { AppliedRate } from './applied.ts';

/** Tax on top of a net amount, rounded once by the rate's own mode. */
export const exclusiveTax = (net: Minor, rate: Pick<AppliedRate, 'ppm' | 'rounding'>): Minor =>
  multiplyAndDivide(net, rate.ppm, 1_000_000, rate.rounding);

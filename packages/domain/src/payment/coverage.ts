import type { Minor } from '../money/money.ts';
import type { PaymentState } from './states.ts';

/** `amount` excludes the tip; `refunded` ≤ amount + tip, both of what was captured. */
export type PaymentFacts = {
  readonly state: PaymentState;
  readonly amount: Minor;
  readonly tip: Minor;
  readonly refunded: Minor;
};

/** Money that is promised by its holder's bank or taken. UNKNOWN is neither: it may be nothing. */
const holding: ReadonlySet<PaymentState> = new Set([
  'AUTHORIZED',
  'CAPTURE_IN_PROGRESS',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
]);

/** How much of a check its payments cover, tips included. */
export const coveredBy = (payments: readonly PaymentFacts[]): Minor =>
  payments.reduce(
    (sum, { state, amount, tip, refunded }) => (holding.has(state) ? sum + amount + tip - refunded : sum),
    0,
  );

import { type PaymentState, paymentTransitions } from './states.ts';

/**
 * MOVE: take the new state. STAY: the payment is there already, or was and has moved on. CONFLICT: the two cannot both be true
 * (denied and captured); a person has to look.
 */
export type Advance = 'MOVE' | 'STAY' | 'CONFLICT';

function leadsTo(from: PaymentState, to: PaymentState, seen: Set<PaymentState> = new Set()): boolean {
  seen.add(from);
  return paymentTransitions[from].some((next) => next === to || (!seen.has(next) && leadsTo(next, to, seen)));
}

/**
 * What a provider's report does to a payment. Reports come late, twice and out of order: one that skips steps moves the payment
 * on, one that lags behind is nothing new, and none ever moves it back.
 */
export function advance(current: PaymentState, reported: PaymentState): Advance {
  if (current === reported) return 'STAY';
  if (paymentTransitions[current].includes(reported)) return 'MOVE';
  if (leadsTo(reported, current)) return 'STAY';
  return leadsTo(current, reported) ? 'MOVE' : 'CONFLICT';
}

import type { SelectionState } from '../kitchen/states.ts';
import type { Minor } from '../money/money.ts';
import type { OrderRefusal } from '../refusal.ts';
import { canTransition, isFinal, type OrderState } from './states.ts';

type Refused = { readonly ok: false; readonly refusal: OrderRefusal };
const refuse = (state: OrderState, attempted: OrderRefusal['attempted']): Refused => ({
  ok: false,
  refusal: { code: 'ORDER_STATE', state, attempted },
});

/** How the restaurant takes this order: `payment` IN_STORE = on hand-over, `promisedLater` = beyond the usual lead time. */
export type PlacementPolicy = {
  readonly approval: 'AUTOMATIC' | 'MANUAL';
  readonly payment: 'IN_STORE' | 'ONLINE';
  readonly promisedLater: boolean;
};

/**
 * The state in which an order is born. One that is paid in store, approved automatically and wanted now is APPROVED: its tickets
 * are OPEN on the rail with their selections NEW, until the kitchen starts.
 */
export function stateAtPlacement(policy: PlacementPolicy): OrderState {
  if (policy.payment === 'ONLINE') return 'PENDING_PAYMENT';
  if (policy.approval === 'MANUAL') return 'NEEDS_APPROVAL';
  return policy.promisedLater ? 'FUTURE' : 'APPROVED';
}

/** `stockReturns`: whether what was reserved can be sold again, which it cannot once the kitchen has begun. */
export type Cancellation = {
  readonly ok: true;
  readonly to: 'CANCELLED' | 'VOIDED';
  readonly stockReturns: boolean;
};

/**
 * Whether an order may be called off. A guest, or an integrator on a guest's behalf, may until the kitchen starts; staff may at
 * any time before it is closed. All selections and tickets go to VOIDED with it.
 */
export function decideCancel(
  order: { readonly state: OrderState; readonly selections: readonly SelectionState[] },
  by: 'GUEST' | 'INTEGRATOR' | 'STAFF',
): Cancellation | Refused {
  const begun = order.selections.some((state) => state === 'SENT' || state === 'READY');
  if (canTransition(order.state, 'CANCELLED') && !begun)
    return { ok: true, to: 'CANCELLED', stockReturns: true };
  if (by !== 'STAFF' || isFinal(order.state)) return refuse(order.state, 'CANCEL');
  const to = canTransition(order.state, 'VOIDED') ? 'VOIDED' : 'CANCELLED';
  return { ok: true, to, stockReturns: !begun };
}

/**
 * Whether the meal may be handed over. `balance` = what is left to pay, what is taken at this moment already counted: a CLOSED
 * order with a balance other than 0 cannot come about.
 */
export function decideHandOver(order: {
  readonly state: OrderState;
  readonly balance: Minor;
}): { readonly ok: true; readonly to: 'CLOSED' } | Refused {
  if (order.balance !== 0 || !canTransition(order.state, 'CLOSED')) return refuse(order.state, 'CLOSE');
  return { ok: true, to: 'CLOSED' };
}

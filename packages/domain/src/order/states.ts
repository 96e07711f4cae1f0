/** Toast's approval and guest statuses in one line of life. */
export const orderStates = [
  'PENDING_PAYMENT',
  'NEEDS_APPROVAL',
  'APPROVED',
  'FUTURE',
  'IN_PREPARATION',
  'READY',
  'CLOSED',
  'NOT_APPROVED',
  'EXPIRED',
  'CANCELLED',
  'VOIDED',
] as const;
export type OrderState = (typeof orderStates)[number];

/**
 * Every step an order may take. CANCELLED is before the kitchen started and VOIDED after it; states without a step are final.
 * READY is reached and left by its tickets only, CLOSED only with nothing left to pay; `decide.ts` holds those guards.
 */
export const orderTransitions: Readonly<Record<OrderState, readonly OrderState[]>> = {
  PENDING_PAYMENT: ['NEEDS_APPROVAL', 'APPROVED', 'FUTURE', 'EXPIRED', 'CANCELLED'],
  NEEDS_APPROVAL: ['APPROVED', 'FUTURE', 'NOT_APPROVED', 'EXPIRED', 'CANCELLED'],
  APPROVED: ['IN_PREPARATION', 'CANCELLED'],
  FUTURE: ['APPROVED', 'CANCELLED'],
  IN_PREPARATION: ['READY', 'VOIDED'],
  READY: ['CLOSED', 'IN_PREPARATION', 'VOIDED'],
  CLOSED: [],
  NOT_APPROVED: [],
  EXPIRED: [],
  CANCELLED: [],
  VOIDED: [],
};

export const canTransition = (from: OrderState, to: OrderState): boolean =>
  orderTransitions[from].includes(to);

/** Whether nothing can happen to the order any more. */
export const isFinal = (state: OrderState): boolean => orderTransitions[state].length === 0;

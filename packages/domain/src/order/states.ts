/** Toast's approval and guest statuses in one line of life; see domain.md "State machines". */
export const orderStates = [
  'PENDING_PAYMENT', 'NEEDS_APPROVAL', 'APPROVED', 'FUTURE', 'IN_PREPARATION', 'READY', 'CLOSED', 'NOT_APPROVED',
  'EXPIRED', 'CANCELLED', 'VOIDED',
] as const;
export type OrderState = (typeof orderStates)[number];

export const paymentStates = [
  'CREATED', 'PROCESSING', 'REQUIRES_ACTION', 'AUTHORIZED', 'DENIED', 'UNKNOWN', 'CAPTURE_IN_PROGRESS', 'CAPTURED',
  'PARTIALLY_REFUNDED', 'REFUNDED', 'CANCELLED', 'PROCESSING_VOID', 'VOIDED',
] as const;
export type PaymentState = (typeof paymentStates)[number];

export const checkStates = ['OPEN', 'PAID', 'CLOSED'] as const;
export type CheckState = (typeof checkStates)[number];

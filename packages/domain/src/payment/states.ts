export const paymentStates = [
  'CREATED',
  'PROCESSING',
  'REQUIRES_ACTION',
  'AUTHORIZED',
  'DENIED',
  'UNKNOWN',
  'CAPTURE_IN_PROGRESS',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'CANCELLED',
  'PROCESSING_VOID',
  'VOIDED',
] as const;
export type PaymentState = (typeof paymentStates)[number];

export const checkStates = ['OPEN', 'PAID', 'CLOSED'] as const;
export type CheckState = (typeof checkStates)[number];

/** Every step a payment may take. UNKNOWN = the provider did not answer; only the reconciler leaves it. */
export const paymentTransitions: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  CREATED: ['PROCESSING', 'CANCELLED'],
  PROCESSING: ['AUTHORIZED', 'REQUIRES_ACTION', 'DENIED', 'UNKNOWN'],
  REQUIRES_ACTION: ['PROCESSING'],
  AUTHORIZED: ['CAPTURE_IN_PROGRESS', 'PROCESSING_VOID'],
  DENIED: [],
  UNKNOWN: ['AUTHORIZED', 'CAPTURED', 'DENIED'],
  CAPTURE_IN_PROGRESS: ['CAPTURED'],
  CAPTURED: ['PARTIALLY_REFUNDED', 'REFUNDED'],
  PARTIALLY_REFUNDED: ['REFUNDED'],
  REFUNDED: [],
  CANCELLED: [],
  PROCESSING_VOID: ['VOIDED'],
  VOIDED: [],
};

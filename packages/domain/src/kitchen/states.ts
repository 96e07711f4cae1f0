export const ticketStates = ['HELD', 'OPEN', 'DONE', 'VOIDED'] as const;
export type TicketState = (typeof ticketStates)[number];

export const selectionStates = ['NEW', 'HOLD', 'SENT', 'READY', 'VOIDED'] as const;
export type SelectionState = (typeof selectionStates)[number];

/** Every step a ticket may take; DONE to OPEN is a recall, which puts it back at its original place. */
export const ticketTransitions: Readonly<Record<TicketState, readonly TicketState[]>> = {
  HELD: ['OPEN', 'VOIDED'],
  OPEN: ['DONE', 'VOIDED'],
  DONE: ['OPEN', 'VOIDED'],
  VOIDED: [],
};

/** Every step an order line may take; SENT = the kitchen has begun, so its guest can no longer take it back. */
export const selectionTransitions: Readonly<Record<SelectionState, readonly SelectionState[]>> = {
  NEW: ['HOLD', 'SENT', 'VOIDED'],
  HOLD: ['NEW', 'VOIDED'],
  SENT: ['READY', 'VOIDED'],
  READY: ['SENT', 'VOIDED'],
  VOIDED: [],
};

export const ticketStates = ['HELD', 'OPEN', 'DONE', 'VOIDED'] as const;
export type TicketState = (typeof ticketStates)[number];

export const selectionStates = ['NEW', 'HOLD', 'SENT', 'READY', 'VOIDED'] as const;
export type SelectionState = (typeof selectionStates)[number];

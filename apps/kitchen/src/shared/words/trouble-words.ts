import type { OperationKind } from '@toast/domain/kitchen/operations';

const deeds: Readonly<Record<OperationKind, string>> = {
  START: 'Start',
  BUMP: 'Bump',
  RECALL: 'Recall',
  HAND_OVER: 'Hand-over',
};

const reasons: Readonly<Record<string, string>> = {
  CANCELLED: 'the order was cancelled',
  VOIDED: 'the order was cancelled',
  CLOSED: 'the order is already handed over',
  READY: 'the order is already ready',
  IN_PREPARATION: 'another part of the order is not ready',
  APPROVED: 'the order is not ready',
  NEEDS_APPROVAL: 'the order is not approved yet',
  FUTURE: 'the order is for later',
  RECALLED: 'another screen took the order back meanwhile',
};

/** Why what somebody tapped did not happen. */
export const troubleWords = (kind: OperationKind, orderState: string | null): string =>
  `${deeds[kind]} was not done: ${reasons[orderState ?? ''] ?? 'the server did not accept it'}.`;

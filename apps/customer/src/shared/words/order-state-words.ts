import type { OrderState } from '@toast/domain/order/states';

/** An order's state in the middle of a sentence: "your order is …". */
export const orderStateWords: Readonly<Record<OrderState, string>> = {
  PENDING_PAYMENT: 'waiting for payment',
  NEEDS_APPROVAL: 'waiting for the restaurant',
  APPROVED: 'received',
  FUTURE: 'planned',
  IN_PREPARATION: 'being prepared',
  READY: 'ready',
  CLOSED: 'finished',
  NOT_APPROVED: 'declined',
  EXPIRED: 'expired',
  CANCELLED: 'cancelled',
  VOIDED: 'cancelled',
};

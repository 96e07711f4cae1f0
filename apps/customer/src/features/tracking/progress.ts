import type { OrderView } from '@toast/api/order';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { OrderState } from '@toast/domain/order/states';

export const steps = ['RECEIVED', 'PREPARING', 'READY', 'DONE'] as const;
export type Step = (typeof steps)[number];

/** Where an order stands on the guest's way, and whether it stopped there. */
export type Progress = { readonly at: Step; readonly stopped: boolean; readonly complete: boolean };

const stepOf: Readonly<Record<OrderState, Step>> = {
  PENDING_PAYMENT: 'RECEIVED',
  NEEDS_APPROVAL: 'RECEIVED',
  APPROVED: 'RECEIVED',
  FUTURE: 'RECEIVED',
  IN_PREPARATION: 'PREPARING',
  READY: 'READY',
  CLOSED: 'DONE',
  NOT_APPROVED: 'RECEIVED',
  EXPIRED: 'RECEIVED',
  CANCELLED: 'RECEIVED',
  VOIDED: 'PREPARING',
};
const stops: ReadonlySet<OrderState> = new Set(['NOT_APPROVED', 'EXPIRED', 'CANCELLED', 'VOIDED']);

export const progressOf = (state: OrderState): Progress => ({
  at: stepOf[state],
  stopped: stops.has(state),
  complete: state === 'CLOSED',
});

export const stepWords: Readonly<Record<Step, string>> = {
  RECEIVED: 'Received',
  PREPARING: 'Preparing',
  READY: 'Ready',
  DONE: 'Done',
};

/** The headline of the page, and the sentence below it. */
export function headline({
  state,
  diningOption,
  cancelledBy,
}: Pick<OrderView, 'state' | 'diningOption' | 'cancelledBy'>): {
  readonly title: string;
  readonly body: string;
} {
  switch (state) {
    case 'PENDING_PAYMENT':
      return { title: 'Waiting for the payment', body: 'The kitchen gets it as soon as it is paid.' };
    case 'NEEDS_APPROVAL':
      return { title: 'Waiting for the restaurant', body: 'Somebody is about to look at your order.' };
    case 'APPROVED':
      return { title: 'The kitchen has your order', body: 'It is next in line to be prepared.' };
    case 'FUTURE':
      return { title: 'Your order is planned', body: 'The kitchen begins in time for it.' };
    case 'IN_PREPARATION':
      return { title: 'Your food is being prepared', body: 'You do not need to do anything.' };
    case 'READY':
      return { title: 'Your order is ready', body: readyWords[diningOption] };
    case 'CLOSED':
      return { title: 'Enjoy your meal', body: 'This order is paid and handed over.' };
    case 'NOT_APPROVED':
      return {
        title: 'The restaurant could not take this order',
        body: 'Nothing was charged. Please ask the staff.',
      };
    case 'EXPIRED':
      return {
        title: 'This order has expired',
        body: 'The restaurant did not get to it in time. Nothing was charged.',
      };
    case 'CANCELLED':
    case 'VOIDED':
      return { title: 'This order was cancelled', body: cancelWords(cancelledBy) };
  }
}

const readyWords: Readonly<Record<DiningOption, string>> = {
  DINE_IN: 'It is on its way to your table.',
  TAKE_OUT: 'Say your number at the counter.',
};

function cancelWords(by: OrderView['cancelledBy']): string {
  if (by === 'GUEST') return 'You cancelled it. Nothing was charged.';
  if (by === 'STAFF') return 'The restaurant cancelled it. Nothing was charged.';
  return 'Nothing was charged.';
}

import type { OrderState } from '@toast/domain/order/states';
import type { Tone } from '@toast/ui/tone';
import type { Order } from '~/shared/trpc/outputs.ts';
import { isOpen } from './apply-change.ts';

type Words = { readonly word: string; readonly tone: Tone };

export const stateWords: Readonly<Record<OrderState, Words>> = {
  PENDING_PAYMENT: { word: 'Awaiting payment', tone: 'warn' },
  NEEDS_APPROVAL: { word: 'Needs approval', tone: 'warn' },
  APPROVED: { word: 'Received', tone: 'info' },
  FUTURE: { word: 'Scheduled', tone: 'info' },
  IN_PREPARATION: { word: 'Preparing', tone: 'warn' },
  READY: { word: 'Ready', tone: 'good' },
  CLOSED: { word: 'Completed', tone: 'neutral' },
  NOT_APPROVED: { word: 'Declined', tone: 'bad' },
  EXPIRED: { word: 'Expired', tone: 'neutral' },
  CANCELLED: { word: 'Cancelled', tone: 'bad' },
  VOIDED: { word: 'Voided', tone: 'bad' },
};

export const channelWords: Readonly<Record<Order['channel'], string>> = {
  WEB: 'Web',
  API: 'Partner',
  POS: 'Counter',
};

const paymentStates: Readonly<Record<Order['paymentStatus'], string>> = {
  OPEN: 'To pay',
  PAID: 'Paid',
  CLOSED: 'Settled',
};

export const cancellerWords: Readonly<Record<NonNullable<Order['cancelledBy']>, string>> = {
  GUEST: 'the guest',
  STAFF: 'staff',
  INTEGRATOR: 'a partner',
};

export const guestOf = ({ guest, diningOption }: Order): string =>
  guest.name !== ''
    ? guest.name
    : guest.table !== ''
      ? `Table ${guest.table}`
      : diningOption === 'DINE_IN'
        ? 'Guest'
        : 'No name';

export const itemsIn = ({ priced }: Order): number =>
  priced.lines.reduce((sum, line) => sum + line.quantity, 0);

/** An order that was called off before it was paid costs nothing. */
export const paymentWords = ({ state, paymentStatus }: Order): string =>
  paymentStatus === 'OPEN' && !isOpen(state) && state !== 'CLOSED'
    ? 'Not charged'
    : paymentStates[paymentStatus];

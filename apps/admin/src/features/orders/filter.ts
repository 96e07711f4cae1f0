import { fold } from '@toast/domain/menu/fold';
import type { OrderState } from '@toast/domain/order/states';
import type { Order } from '~/shared/trpc/outputs.ts';
import { isOpen } from './apply-change.ts';

export const stateFilters = ['all', 'open', 'ready', 'completed', 'cancelled'] as const;
export type StateFilter = (typeof stateFilters)[number];

const passes: Readonly<Record<StateFilter, (state: OrderState) => boolean>> = {
  all: () => true,
  open: isOpen,
  ready: (state) => state === 'READY',
  completed: (state) => state === 'CLOSED',
  cancelled: (state) => !isOpen(state) && state !== 'CLOSED',
};

/** By number ("12", "#12") or by any part of the guest's name or table. */
function matches({ displayNumber, guest }: Order, wanted: string): boolean {
  if (wanted === '') return true;
  const digits = /^#?(\d+)$/.exec(wanted)?.[1];
  if (digits !== undefined && String(displayNumber).startsWith(digits)) return true;
  return fold(`${guest.name} ${guest.table}`).includes(wanted);
}

export const filterOrders = (orders: readonly Order[], state: StateFilter, search: string): Order[] => {
  const wanted = fold(search.trim());
  return orders.filter((order) => passes[state](order.state) && matches(order, wanted));
};

export const countBy = (orders: readonly Order[], state: StateFilter): number =>
  orders.filter((order) => passes[state](order.state)).length;

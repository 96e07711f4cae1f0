import type { RestaurantId } from '@toast/domain/ids';

/** What must be true of a restaurant's rows whatever happened to the machines. */
export const invariants = {
  'log is gapless': 'events are numbered from 1 to the counter, without a gap',
  'orders are told':
    'each order has one order.placed with its total and number, and each order.placed has its order',
  'states are told': 'the last event of an order or a ticket tells the state that it has',
  'tickets are told': 'each ticket has its ticket.opened, and each ticket.opened has its ticket',
  'orders are cooked': 'each line of an order is on one ticket',
  'money adds up': 'an order, its check, its lines, their taxes and what was agreed say the same sums',
  'payments are covered': 'no check is paid beyond its total, and a closed one is paid in full',
  'takings add up': 'the takings of each business date are what the events say that were told',
  'answers are kept': 'an answer under an idempotency key names an order that is there',
  'counters are ahead': 'no row has a number that its counter has not given out yet',
  'tenants are whole': 'whoever is listed, employed or let in has a restaurant',
} as const;

export type Invariant = keyof typeof invariants;

/** Ids and numbers only: nothing personal, so that it may be logged. */
export type Violation = {
  readonly invariant: Invariant;
  /** null = of no restaurant in particular. */
  readonly restaurantId: RestaurantId | null;
  /** What is wrong, and with which row. */
  readonly said: string;
};

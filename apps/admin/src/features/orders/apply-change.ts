import type { OrderState } from '@toast/domain/order/states';
import type { Order, OrdersOfDay } from '~/shared/trpc/outputs.ts';

const gone: ReadonlySet<OrderState> = new Set(['CANCELLED', 'VOIDED', 'NOT_APPROVED', 'EXPIRED']);

/** Whether the restaurant still has something to do for it. */
export const isOpen = (state: OrderState): boolean => state !== 'CLOSED' && !gone.has(state);

/** What an order adds to the totals of its day; they are counted like the server counts them. */
const share = ({ state, priced }: Order) => ({
  total: gone.has(state) ? 0 : priced.total,
  open: isOpen(state) ? 1 : 0,
});

const newestFirst = (a: Order, b: Order): number =>
  a.openedAt === b.openedAt ? b.displayNumber - a.displayNumber : a.openedAt < b.openedAt ? 1 : -1;

/** The day after an order changed or came; the same object when it was known already or belongs to another day. */
export function applyChange(
  day: OrdersOfDay,
  change: { readonly seq: number; readonly order: Order },
): OrdersOfDay {
  const { order, seq } = change;
  if (seq <= day.seq) return day;
  if (order.businessDate !== day.businessDate) return { ...day, seq };
  const was = day.orders.find(({ id }) => id === order.id);
  if (was !== undefined && was.updatedSeq >= order.updatedSeq) return { ...day, seq };
  const before = was === undefined ? { total: 0, open: 0 } : share(was);
  const after = share(order);
  return {
    ...day,
    seq,
    totals: {
      count: day.totals.count + (was === undefined ? 1 : 0),
      total: day.totals.total + after.total - before.total,
      open: day.totals.open + after.open - before.open,
    },
    orders: (was === undefined
      ? [...day.orders, order]
      : day.orders.map((one) => (one.id === order.id ? order : one))
    ).sort(newestFirst),
  };
}

import type { TicketView } from '@toast/api/kitchen';

/** Where a ticket belongs on this screen. `gone`: handed over, held back for later, or never begun. */
export type Standing = 'open' | 'ready' | 'cancelled' | 'gone';

const cooking: readonly TicketView['orderState'][] = ['APPROVED', 'IN_PREPARATION', 'READY'];

export function standingOf({ state, orderState }: Pick<TicketView, 'state' | 'orderState'>): Standing {
  if (state === 'VOIDED' || orderState === 'CANCELLED' || orderState === 'VOIDED') return 'cancelled';
  if (!cooking.includes(orderState)) return 'gone';
  if (state === 'OPEN') return 'open';
  return state === 'DONE' ? 'ready' : 'gone';
}

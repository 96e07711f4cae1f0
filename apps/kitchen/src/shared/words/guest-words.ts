import type { TicketView } from '@toast/api/kitchen';
import { diningWords } from './dining-words.ts';

/** For whom: "Table 12", a name, or nothing. Neither a dot nor the table's number begins a line. */
export function guestOf({
  diningOption,
  table,
  guestName,
}: Pick<TicketView, 'diningOption' | 'table' | 'guestName'>): string {
  const seat =
    diningOption === 'DINE_IN' && table !== '' ? (/^\d/.test(table) ? `Table\u00a0${table}` : table) : '';
  return [seat, guestName].filter((part) => part !== '').join('\u00a0· ');
}

/** "Eat in, Table 12": for those who listen. */
export const fateOf = (ticket: Pick<TicketView, 'diningOption' | 'table' | 'guestName'>): string =>
  [diningWords[ticket.diningOption], guestOf(ticket)].filter((part) => part !== '').join(', ');

import type { OperationOutcome, TicketOperation, TicketView } from '@toast/api/kitchen';
import { asId } from '@toast/domain/ids';
import type { OperationKind } from '@toast/domain/kitchen/operations';

/** A valid id from a small number, for tests. */
const idOf = (kind: number, n: number): string =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

export const ticketId = (n: number): TicketView['id'] => asId(idOf(1, n));

/** A ticket of order `n` with one line, open and not started; for tests. */
export const sampleTicket = (n: number, change: Partial<TicketView> = {}): TicketView => ({
  id: ticketId(n),
  orderId: asId(idOf(2, n)),
  displayNumber: n,
  channel: 'WEB',
  diningOption: 'TAKE_OUT',
  guestName: 'Aoife',
  table: '',
  orderNote: '',
  orderState: 'APPROVED',
  state: 'OPEN',
  businessDate: '2026-11-20',
  firedAt: `2026-11-20T12:${String(n % 60).padStart(2, '0')}:00.000Z`,
  promisedAt: '2026-11-20T13:00:00.000Z',
  startedAt: null,
  doneAt: null,
  amountDue: 2460,
  lines: [
    {
      selectionId: asId(idOf(3, n)),
      name: 'Champ',
      quantity: 2,
      modifiers: [],
      note: '',
      allergens: ['MILK'],
      allergensDeclared: true,
      state: 'NEW',
    },
  ],
  rev: 1,
  updatedSeq: n,
  ...change,
});

/** An operation on ticket `n`; for tests. */
export const sampleOperation = (
  op: number,
  kind: OperationKind,
  n: number,
  baseRev = 1,
): TicketOperation => ({
  opId: asId(idOf(4, op)),
  kind,
  ticketId: ticketId(n),
  baseRev,
  deviceTime: '2026-11-20T12:30:00.000Z',
});

/** The server's refusal of an operation on an order in `state`; for tests. */
export const sampleRefusal = (
  state: TicketView['orderState'],
  attempted: 'START' | 'BUMP',
): OperationOutcome => ({
  outcome: 'REFUSED',
  refusals: [{ code: 'ORDER_STATE', state, attempted, next: [] }],
});

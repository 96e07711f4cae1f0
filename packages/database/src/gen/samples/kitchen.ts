import { json } from '../../column.ts';
import * as kitchenReads from '../../kitchen/kitchen.reads.ts';
import * as kitchenWrites from '../../kitchen/kitchen.writes.ts';
import { callsOf } from '../samples.ts';
import { aDate, anId, anInstant, twoIds } from '../values.ts';

export const kitchenCalls = {
  'kitchen/kitchen.reads.ts': callsOf(kitchenReads, {
    ticketById: (f, { tenant }) => f(tenant, anId()),
    ticketsByIds: (f, { tenant }) => f(tenant, twoIds()),
    ticketsConcerned: (f, { tenant }) => f(tenant, twoIds(), twoIds()),
    ticketsOfOrder: (f, { tenant }) => f(tenant, anId()),
    ticketsOnTheRail: (f, { tenant }) => f(tenant, aDate, 100),
    siblingsOf: (f, { tenant }) => f(tenant, anId()),
    operationById: (f, { tenant }) => f(tenant, anId()),
  }),
  'kitchen/kitchen.writes.ts': callsOf(kitchenWrites, {
    changeTicket: (f, { trx }) => f(trx, anId(), 1, { state: 'DONE', done_at: anInstant, updated_seq: 8 }),
    changeTicketLines: (f, { trx }) => f(trx, anId(), 'READY'),
    changeLines: (f, { trx }) => f(trx, anId(), twoIds(), 'READY'),
    markTicketsOf: (f, { trx }) => f(trx, anId(), 8),
    voidTicketsOf: (f, { trx }) => f(trx, anId(), 8),
    insertOperation: (f) =>
      f({
        id: anId(),
        device_id: anId(),
        ticket_id: anId(),
        kind: 'BUMP',
        device_time: anInstant,
        applied_at: anInstant,
        result: json<unknown>({}),
      }),
  }),
};

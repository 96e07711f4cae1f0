import * as counterReads from '../../event/counter.reads.ts';
import * as counterWrites from '../../event/counter.writes.ts';
import type { NewEvent } from '../../event/event.ts';
import * as rows from '../../event/rows.ts';
import * as since from '../../event/since.ts';
import * as take from '../../event/take.ts';
import { callsOf } from '../samples.ts';
import { aDate, anId, anInstant } from '../values.ts';

const event: NewEvent = {
  id: anId(),
  type: 'order.placed',
  entityId: anId(),
  payload: {},
  at: anInstant,
  actor: 'diner',
};

export const eventCalls = {
  'event/counter.reads.ts': callsOf(counterReads, {
    lockCounter: (f) => f({}),
    countersNow: (f) => f({}),
    waitAtMost: (f) => f(1_500),
  }),
  'event/counter.writes.ts': callsOf(counterWrites, {
    setCounters: (f) => f({ event_seq: 2, stock_epoch: 0, order_number: 1, order_number_date: aDate }),
  }),
  'event/take.ts': callsOf(take, { takeNumbers: (f) => f({ events: 2, orderDate: aDate }) }),
  'event/rows.ts': callsOf(rows, {
    eventRows: (f) => f(2, [event, event]),
    eventRowsInParts: (f) => f(2, [event, event]),
  }),
  'event/since.ts': callsOf(since, {
    eventsSince: (f, { db, tenant }) => f(db, tenant.restaurantId, 7, { limit: 100 }),
    headSeq: (f, { db, tenant }) => f(db, tenant.restaurantId),
    eventAt: (f, { db }) => f(db, anId(), 1),
  }),
};

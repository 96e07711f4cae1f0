import * as effectReads from '../../event/effect.reads.ts';
import * as effectWrites from '../../event/effect.writes.ts';
import * as relayReads from '../../event/relay.reads.ts';
import * as relayWrites from '../../event/relay.writes.ts';
import * as identityPrunes from '../../identity/prune.writes.ts';
import * as integrationPrunes from '../../integration/prune.writes.ts';
import * as salesReads from '../../order/sales.reads.ts';
import * as salesWrites from '../../order/sales.writes.ts';
import * as pricingPruneReads from '../../pricing/prune.reads.ts';
import * as pricingPrunes from '../../pricing/prune.writes.ts';
import * as queueReads from '../../queue/queue.reads.ts';
import * as queueWrites from '../../queue/queue.writes.ts';
import { callsOf } from '../samples.ts';
import { aDate, anId, anInstant, twoIds } from '../values.ts';

const effect = 'sales';

/** The relay, the queue, what the effects do in this database, and what the chores remove. */
export const effectCalls = {
  'event/relay.reads.ts': callsOf(relayReads, {
    lockRelayMarks: (f) => f({ effects: [effect] }),
    relayMarks: (f) => f({ effects: [effect] }),
    eventHeadsAfter: (f) => f({ after: 7, limit: 100 }),
    restaurantsBehind: (f, { db }) => f(db, [effect]),
  }),
  'event/relay.writes.ts': callsOf(relayWrites, {
    beginEffects: (f) => f([{ effect, seq: 0 }]),
    moveRelayMark: (f) => f({ effect, seq: 9 }),
  }),
  'event/effect.reads.ts': callsOf(effectReads, {
    lockEffectMark: (f) => f({ effect }),
    effectMark: (f) => f({ effect }),
    doneAmong: (f) => f({ effect, seqs: [8, 9] }),
    stretchAfter: (f) => f({ effect, types: ['order.placed'], after: 7, limit: 100 }),
  }),
  'event/effect.writes.ts': callsOf(effectWrites, {
    recordDone: (f) => f(effect, [8, 9], anInstant),
    moveEffectMark: (f) => f({ effect, seq: 9 }),
    pruneDone: (f, { tenant }) => f(tenant, anInstant, 100),
  }),
  'order/sales.reads.ts': callsOf(salesReads, {
    salesOfDate: (f) => f({ date: aDate }),
    takingsOf: (f) => f({ orderIds: twoIds() }),
  }),
  'order/sales.writes.ts': callsOf(salesWrites, {
    addSales: (f) =>
      f([{ business_date: aDate, orders: 1, cancelled: 0, gross: 0, discount: 0, tax: 0, total: 0 }]),
  }),
  'identity/prune.writes.ts': callsOf(identityPrunes, {
    deleteExpiredCodes: (f, { db }) => f(db, anInstant, 100),
    deleteEndedSessions: (f, { db }) => f(db, anInstant, 100),
  }),
  'integration/prune.writes.ts': callsOf(integrationPrunes, {
    pruneAnswers: (f, { tenant }) => f(tenant, anInstant, 100),
  }),
  'pricing/prune.reads.ts': callsOf(pricingPruneReads, {
    expiredQuotes: (f) => f({ after: anId(), before: anInstant, limit: 100 }),
    orderedQuotes: (f) => f({ ids: twoIds(), from: aDate, to: aDate }),
  }),
  'pricing/prune.writes.ts': callsOf(pricingPrunes, { deleteQuotes: (f) => f({ ids: twoIds() }) }),
  'queue/queue.reads.ts': callsOf(queueReads, {
    deadJobs: (f, { db }) => f(db, 100),
    queueSize: (f, { db }) => f(db),
  }),
  'queue/queue.writes.ts': callsOf(queueWrites, {
    enqueue: (f, { db }) => f(db, [{ identifier: '', payload: {}, key: '', maxAttempts: 1 }]),
    freeJobsOfTheGone: (f, { db }) => f(db, 1_000),
    retryJobs: (f, { db }) => f(db),
  }),
};

import type { StockRecord } from '@toast/domain/stock/stock';
import { json } from '../../column.ts';
import * as idempotencyReads from '../../integration/idempotency.reads.ts';
import * as idempotencyWrites from '../../integration/idempotency.writes.ts';
import * as paymentWrites from '../../payment/payment.writes.ts';
import * as quoteReads from '../../pricing/quote.reads.ts';
import * as quoteWrites from '../../pricing/quote.writes.ts';
import * as stockReads from '../../stock/stock.reads.ts';
import * as stockWrites from '../../stock/stock.writes.ts';
import { callsOf } from '../samples.ts';
import { anId, anInstant, aPricedCart, twoIds } from '../values.ts';

const record: StockRecord = { entityId: anId(), status: 'QUANTITY', quantity: 3 };

/** Stock, prices, payments and idempotency: what a sale touches besides the order. */
export const saleCalls = {
  'stock/stock.reads.ts': callsOf(stockReads, {
    stockOf: (f, { tenant }) => f(tenant, twoIds()),
    allStock: (f, { tenant }) => f(tenant),
    stockEntry: (f, { tenant }) => f(tenant, anId()),
  }),
  'stock/stock.writes.ts': callsOf(stockWrites, {
    takeStock: (f) => f([{ entityId: anId(), quantity: 1, epoch: 1 }]),
    returnStock: (f) => f([{ entityId: anId(), quantity: 1, epoch: 1 }]),
    setStock: (f, { trx }) => f(trx, { record, reason: '', epoch: 1, by: '', at: anInstant }),
  }),
  'pricing/quote.reads.ts': callsOf(quoteReads, { quoteById: (f, { tenant }) => f(tenant, anId()) }),
  'pricing/quote.writes.ts': callsOf(quoteWrites, {
    insertQuote: (f) =>
      f({
        id: anId(),
        menu_version: 1,
        cart: json({ diningOption: 'TAKE_OUT', lines: [] } as const),
        priced: json(aPricedCart),
        total: 0,
        expires_at: anInstant,
      }),
  }),
  'payment/payment.writes.ts': callsOf(paymentWrites, {
    insertPayment: (f) =>
      f({
        id: anId(),
        order_id: anId(),
        check_id: anId(),
        provider: 'IN_STORE',
        amount: 0,
        state: 'CAPTURED',
      }),
  }),
  'integration/idempotency.reads.ts': callsOf(idempotencyReads, {
    answerUnderKey: (f) => f({ clientId: '', key: '' }),
    answersUnderKeys: (f) => f({ clientIds: [''], keys: [''] }),
  }),
  'integration/idempotency.writes.ts': callsOf(idempotencyWrites, {
    claimKey: (f) => f({ clientId: '', key: '', requestHash: '', status: 200 }),
    keepAnswer: (f) => f({ clientId: '', key: '', response: {} }),
    insertAnswer: (f) =>
      f({ client_id: '', key: '', request_hash: '', status: 201, response: json<unknown>({}) }),
    insertAnswers: (f) =>
      f([{ client_id: '', key: '', request_hash: '', status: 201, response: json<unknown>({}) }]),
  }),
};

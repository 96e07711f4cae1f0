import type { AttemptOutcome } from '@toast/api/order';
import { lockCounter } from '@toast/database/event/counter.reads';
import { answerUnderKey } from '@toast/database/integration/idempotency.reads';
import { insertAnswer } from '@toast/database/integration/idempotency.writes';
import { transact } from '@toast/database/transaction';
import type { Deps } from '../../deps.ts';
import { givenUp } from '../integration/replay.ts';
import { isUnderWay } from './attempts-under-way.ts';
import { findAttempt, type OwnAttempt } from './find-attempt.ts';
import { DINER } from './place-own-order.ts';

/**
 * Ends a guest's attempt whose answer was lost. Unless there is an order, the key is used up in the restaurant's turn, so that
 * NOT_PLACED is a promise: a request that arrives late, or waits in another backend, finds that and makes no order. The guest may
 * then order again under another key. IN_PROGRESS gives nothing up: this backend is about to know.
 */
export async function giveUpAttempt(deps: Deps, own: OwnAttempt): Promise<AttemptOutcome> {
  const { restaurantId, idempotencyKey: key } = own;
  const clientId = DINER;
  if (isUnderWay(deps, { ...own, clientId })) return { outcome: 'IN_PROGRESS' };
  await transact(
    deps.db,
    restaurantId,
    async (trx) => {
      const [counters, answers] = await trx.flight([lockCounter({}), answerUnderKey({ clientId, key })]);
      // What is no restaurant takes no orders either.
      if (counters.rows.length === 0 || answers.rows.length > 0) return trx.rollback();
      await trx.commitWith([insertAnswer({ client_id: clientId, key, ...givenUp })]);
    },
    { repeatable: true },
  );
  return findAttempt(deps, own);
}

import type { OrderView } from '@toast/api/order';
import { lockCounter } from '@toast/database/event/counter.reads';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { transact } from '@toast/database/transaction';
import type { Deps } from '../../deps.ts';
import { Failure } from '../../trpc/failure.ts';
import type { Placement } from './placement.ts';

/** Stands under the key of an attempt that was given up (decision 12): no order is made under it any more. */
const gone = 410;
export const givenUp = { request_hash: '', status: gone, response: null };
const isGivenUp = ({ status }: StoredAnswer): boolean => status === gone;

/**
 * What was answered under this key. It was written by us from a `T`, and every door parses its output.
 * @throws Failure IDEMPOTENCY_KEY_REUSED when it was another request, or an attempt that was given up.
 */
export function replay<T = OrderView>(answer: StoredAnswer, hash: string): T {
  if (isGivenUp(answer)) {
    throw new Failure(
      'IDEMPOTENCY_KEY_REUSED',
      'The attempt under this idempotency key was given up; take another',
    );
  }
  if (answer.request_hash !== hash) {
    throw new Failure('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another request');
  }
  return answer.response as T;
}

/**
 * What is stored under a key once everybody who was writing before has finished: it waits for the restaurant's turn, so a
 * transaction that was left hanging by a lost connection has ended, one way or the other, before the answer is looked up.
 */
export async function storedAnswer(
  deps: Pick<Deps, 'db'>,
  {
    restaurantId,
    clientId,
    idempotencyKey: key,
  }: Pick<Placement, 'restaurantId' | 'clientId' | 'idempotencyKey'>,
): Promise<StoredAnswer | undefined> {
  return transact(deps.db, restaurantId, async (trx) => {
    const [, answers] = await trx.flight([lockCounter({}), answerUnderKey({ clientId, key })]);
    await trx.rollback();
    return answers.rows[0];
  });
}

import { lockCounter } from '@toast/database/event/counter.reads';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { transact } from '@toast/database/transaction';
import type { Deps } from '../../deps.ts';
import type { Placement } from './placement.ts';

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

import { type Counters, lockCounter } from '@toast/database/event/counter.reads';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { claimKey, keepAnswer } from '@toast/database/integration/idempotency.writes';
import type { Sendable } from '@toast/database/statement';
import { type TenantTransaction, transact } from '@toast/database/transaction';
import type { RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from './attempt.ts';
import { replay } from './replay.ts';

/** With `save` the answer is kept under the key and commits with these statements; without, nothing is written. */
export type Decided<T> = { readonly answer: T; readonly save?: readonly Sendable[] };

/** `fresh`: this call has changed something, so it is to be announced. */
export type Done<T> = { readonly answer: T; readonly fresh: boolean };

export type Once = {
  readonly restaurantId: RestaurantId;
  readonly attempt: Attempt | null;
};

/**
 * A write in one transaction of its restaurant, done once per idempotency key. The key is claimed by the first statement, so whoever
 * sends the same at the same time waits here and then gets the first answer. The answer commits with what it tells of. What
 * changes nothing (a refusal, a stale write) is not kept: sent again, it is judged again (decision 4).
 * @throws Failure IDEMPOTENCY_KEY_REUSED, or what `decide` throws; nothing is written then.
 */
export const once = <T>(
  deps: Pick<Deps, 'db'>,
  { restaurantId, attempt }: Once,
  decide: (trx: TenantTransaction) => Promise<Decided<T>>,
): Promise<Done<T>> =>
  transact(
    deps.db,
    restaurantId,
    async (trx) => {
      if (attempt !== null) {
        const [claimed, answers] = await trx.flight(claimOf(attempt));
        if (claimed.rows.length === 0) return repeat<T>(trx, attempt, answers.rows);
      }
      return finish(trx, attempt, await decide(trx));
    },
    { repeatable: attempt !== null },
  );

/**
 * The same in the restaurant's turn, for what writes to its log: the turn is taken before the key, as placing does, so that no two can
 * wait for each other in a circle. @throws Failure NOT_FOUND for what is no restaurant.
 */
export const onceInTurn = <T>(
  deps: Pick<Deps, 'db'>,
  { restaurantId, attempt }: Once,
  decide: (trx: TenantTransaction, counters: Counters) => Promise<Decided<T>>,
): Promise<Done<T>> =>
  transact(
    deps.db,
    restaurantId,
    async (trx) => {
      const [counted, claimed, answers] = await trx.flight([
        lockCounter({}),
        ...(attempt === null ? [] : claimOf(attempt)),
      ] as const);
      const [counters] = counted.rows;
      if (counters === undefined) throw notFound('restaurant');
      if (attempt !== null && claimed?.rows.length === 0) return repeat<T>(trx, attempt, answers?.rows ?? []);
      return finish(trx, attempt, await decide(trx, counters));
    },
    { repeatable: attempt !== null },
  );

/** The second sees what somebody else has committed under the key, because each statement looks anew. */
const claimOf = (attempt: Attempt) => [claimKey(attempt), answerUnderKey(attempt)] as const;

async function repeat<T>(
  trx: TenantTransaction,
  attempt: Attempt,
  [answer]: readonly StoredAnswer[],
): Promise<Done<T>> {
  await trx.rollback();
  if (answer === undefined) throw new Error('the record under this key went away while it was looked for');
  return { answer: replay<T>(answer, attempt.requestHash), fresh: false };
}

async function finish<T>(
  trx: TenantTransaction,
  attempt: Attempt | null,
  { answer, save }: Decided<T>,
): Promise<Done<T>> {
  if (save === undefined) {
    await trx.rollback();
    return { answer, fresh: false };
  }
  const kept = attempt === null ? [] : [keepAnswer({ ...attempt, response: answer })];
  await trx.commitWith([...save, ...kept]);
  return { answer, fresh: true };
}

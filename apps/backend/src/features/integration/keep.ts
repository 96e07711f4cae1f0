import { json } from '@toast/database/column';
import { ConstraintViolation } from '@toast/database/faults';
import { answerUnderKey } from '@toast/database/integration/idempotency.reads';
import { insertAnswer, keyTaken } from '@toast/database/integration/idempotency.writes';
import type { TenantDb } from '@toast/database/scope';
import type { Sendable } from '@toast/database/statement';
import { replay } from '../order/stored-answer.ts';
import type { Attempt } from './attempt.ts';

/**
 * For a write that was decided before it begins: its answer and its statements in one flight, once per key. Whoever comes second waits
 * for the first and gets its answer; what was decided meanwhile comes to nothing. Look under the key before deciding, too:
 * what was answered once is not judged again.
 * @throws Failure IDEMPOTENCY_KEY_REUSED
 */
export async function keepOnce<T>(
  scope: TenantDb,
  attempt: Attempt | null,
  answer: T,
  statements: readonly Sendable[],
): Promise<T> {
  if (attempt === null) {
    await scope.flight(statements);
    return answer;
  }
  const { clientId: client_id, key, requestHash: request_hash, status } = attempt;
  const response = json<unknown>(answer);
  try {
    await scope.flight([insertAnswer({ client_id, key, request_hash, status, response }), ...statements]);
    return answer;
  } catch (error) {
    if (!(error instanceof ConstraintViolation) || error.constraint !== keyTaken) throw error;
    const [first] = await scope.rows(answerUnderKey(attempt));
    if (first === undefined) throw error;
    return replay<T>(first, attempt.requestHash);
  }
}

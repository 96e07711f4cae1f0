import { json } from '@toast/database/column';
import { ConstraintViolation } from '@toast/database/faults';
import { answerUnderKey, type StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { insertAnswer, keyTaken } from '@toast/database/integration/idempotency.writes';
import type { TenantDb } from '@toast/database/scope';
import type { Sendable } from '@toast/database/statement';
import type { Attempt } from './attempt.ts';

/**
 * For a write that was decided before it begins: what is kept of its answer, and its statements, in one flight, once per key. Whoever
 * comes second waits for the first; what was decided meanwhile comes to nothing. Look under the key before deciding, too: what
 * was answered once is not judged again.
 * @returns what the first has kept; null for the first.
 */
export async function keepOnce(
  scope: TenantDb,
  attempt: Attempt | null,
  kept: unknown,
  statements: readonly Sendable[],
): Promise<StoredAnswer | null> {
  if (attempt === null) {
    await scope.flight(statements);
    return null;
  }
  const { clientId: client_id, key, requestHash: request_hash, status } = attempt;
  const response = json(kept);
  try {
    await scope.flight([insertAnswer({ client_id, key, request_hash, status, response }), ...statements]);
    return null;
  } catch (error) {
    if (!(error instanceof ConstraintViolation) || error.constraint !== keyTaken) throw error;
    const [first] = await scope.rows(answerUnderKey(attempt));
    if (first === undefined) throw error;
    return first;
  }
}

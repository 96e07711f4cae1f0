import type { StoredAnswer } from '@toast/database/integration/idempotency.reads';
import { Failure } from '../../trpc/failure.ts';

/** Stands under the key of an attempt that was given up (decision 12): no order is made under it any more. */
const gone = 410;
export const givenUp = { request_hash: '', status: gone, response: null };

/**
 * What was answered under this key. It was written by us from a `T`, and every door parses its output.
 * @throws Failure IDEMPOTENCY_KEY_REUSED when it was another request, or an attempt that was given up.
 */
export function replay<T>(answer: StoredAnswer, hash: string): T {
  if (answer.status === gone) {
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

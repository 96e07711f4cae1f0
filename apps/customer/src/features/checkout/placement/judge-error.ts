import type { FailureFacts } from '@toast/web/failure-of';
import type { NotPlacedReason } from './state.ts';

/** What an error of `order.place` says about the order: surely none, or nobody knows. */
export type ErrorMeaning = NotPlacedReason | 'UNKNOWN';

/**
 * Only an answer that the backend itself gave, and gave before it did anything, means "not placed". No answer, a proxy's answer,
 * a server error and a key that is already in use (422) all leave it open; so does a 503 that does not say that nothing was written.
 */
export function judgeError({ status, details }: Pick<FailureFacts, 'status' | 'details'>): ErrorMeaning {
  if (status === null) return 'UNKNOWN';
  if (status === 503 && details['outcome'] === 'NOTHING_DONE') return 'UNAVAILABLE';
  if (status >= 500 || status === 422 || status === 408 || status === 409) return 'UNKNOWN';
  if (status === 429) return 'BUSY';
  return status >= 400 ? 'REJECTED' : 'UNKNOWN';
}

import type { NotPlacedReason } from './state.ts';

/** What an error of `order.place` says about the order: surely none, or nobody knows. */
export type ErrorMeaning = NotPlacedReason | 'UNKNOWN';

/**
 * Only an answer that the backend itself gave, and gave before it did anything, means "not placed". No answer, a proxy's answer,
 * a server error and a key that is already in use (422) all leave it open.
 * @param status the HTTP status in the backend's own error body; undefined = the error did not come from the backend.
 */
export function judgeError(status: number | undefined): ErrorMeaning {
  if (status === undefined || status >= 500 || status === 422 || status === 408 || status === 409)
    return 'UNKNOWN';
  if (status === 429) return 'BUSY';
  return status >= 400 ? 'REJECTED' : 'UNKNOWN';
}

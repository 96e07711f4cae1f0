import { TRPCClientError } from '@trpc/client';

/** The HTTP status in the backend's own error; undefined when there was no answer or somebody else gave it. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  const status =
    typeof data === 'object' && data !== null && 'httpStatus' in data ? data.httpStatus : undefined;
  return typeof status === 'number' ? status : undefined;
}

export const isNotFound = (error: unknown): boolean => statusOf(error) === 404;

/** No answer, or one that says "not now": the same call may succeed later, so a page waits for it. */
export function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 429 || status >= 500;
}

import { TRPCClientError } from '@trpc/client';

/** What the backend itself said of a failed call. `null` parts: nobody of ours answered (no network, a proxy's page). */
export type FailureFacts = {
  readonly status: number | null;
  /** One of the closed set in `@toast/api/failure`. */
  readonly code: string | null;
  /** How long to leave it alone, in milliseconds; 0 = nothing was said about that. */
  readonly retryAfterMs: number;
  readonly details: Readonly<Record<string, unknown>>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads an error of a tRPC client; of any other error there is nothing to read. */
export function failureOf(error: unknown): FailureFacts {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  const known = isRecord(data) ? data : {};
  const details = isRecord(known['details']) ? known['details'] : {};
  const { retryAfter } = details;
  return {
    status: typeof known['httpStatus'] === 'number' ? known['httpStatus'] : null,
    code: typeof known['code'] === 'string' ? known['code'] : null,
    retryAfterMs: typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter * 1_000 : 0,
    details,
  };
}

/**
 * The closed set of failures a request can meet, with its HTTP status. `type` of a problem+json body is
 * `urn:toast:problem:<code in kebab case>`; a code never changes its meaning.
 */
export const failures = {
  VALIDATION: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  ORDER_REFUSED: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  /** Not now, and nothing came of it; try again after `retryAfter` seconds. */
  TEMPORARILY_UNAVAILABLE: 503,
  /** Whether it was done is not known: repeat the write under the same idempotency key, or ask for its outcome. */
  OUTCOME_UNKNOWN: 503,
} as const;
export type FailureCode = keyof typeof failures;

/** The stable problem type of a failure (RFC 9457 §3.1.1). */
export const problemType = (code: FailureCode): string =>
  `urn:toast:problem:${code.toLowerCase().replaceAll('_', '-')}`;

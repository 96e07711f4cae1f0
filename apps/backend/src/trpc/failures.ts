import { type FailureCode, failures } from '@toast/api/failure';
import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';
import { isBusy, isOutage, isOutcomeUnknown, retryAfterOf } from './database-fault.ts';
import { Failure } from './failure.ts';
import { fieldsOf } from './fields.ts';

/** The public face of whatever was thrown. What is not meant for the caller has been left out. */
export type FailureFace = {
  readonly code: FailureCode;
  readonly status: number;
  readonly message: string;
  readonly fields: Record<string, string[]> | null;
  /** With every 503 and 429 also `retryAfter`: seconds after which it may be tried again. */
  readonly details: Readonly<Record<string, unknown>>;
  /** A bug or an outage: the log gets the whole error, the caller one sentence. */
  readonly fault: boolean;
};

const sentences = {
  VALIDATION: 'The request is not valid',
  UNAUTHENTICATED: 'Sign in first',
  FORBIDDEN: 'Not allowed',
  NOT_FOUND: 'No such thing',
  METHOD_NOT_ALLOWED: 'This method is not supported here',
  PAYLOAD_TOO_LARGE: 'The body is too large',
  UNSUPPORTED_MEDIA_TYPE: 'Send application/json',
  TOO_MANY_REQUESTS: 'Too many requests; try again later',
  CONFLICT: 'Somebody else was quicker',
  INTERNAL: 'Something went wrong on our side',
  TEMPORARILY_UNAVAILABLE: 'Temporarily unavailable; try again in a moment',
  OUTCOME_UNKNOWN:
    'It is not known whether this was done. Ask for the outcome, or send the same again under the same idempotency key',
} as const satisfies Partial<Record<FailureCode, string>>;

const badJson = 'The body is not valid JSON';

/** Where a failure becomes a code and a status, for every door and nowhere else. */
export function faceOf(error: unknown): FailureFace {
  const meant = meantFailure(error);
  if (meant !== null) {
    const { code, message, details } = meant;
    return failures[code] === 503 ? notNow(meant, code, message, details) : face(code, message, { details });
  }
  if (isOutcomeUnknown(error)) return notNow(error, 'OUTCOME_UNKNOWN', sentences.OUTCOME_UNKNOWN);
  if (isOutage(error)) return notNow(error, 'TEMPORARILY_UNAVAILABLE', sentences.TEMPORARILY_UNAVAILABLE);
  if (error instanceof TRPCError) return faceOfTrpc(error);
  return faceOfFramework(error);
}

/** The Failure that was thrown, also when tRPC has wrapped it. */
function meantFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  return error instanceof TRPCError && error.cause instanceof Failure ? error.cause : null;
}

const ofTrpc: Partial<Record<TRPC_ERROR_CODE_KEY, keyof typeof sentences>> = {
  PARSE_ERROR: 'VALIDATION',
  BAD_REQUEST: 'VALIDATION',
  UNAUTHORIZED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  CONFLICT: 'CONFLICT',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  SERVICE_UNAVAILABLE: 'TEMPORARILY_UNAVAILABLE',
};

function faceOfTrpc(error: TRPCError): FailureFace {
  const code = ofTrpc[error.code] ?? 'INTERNAL';
  const { cause } = error;
  if (code === 'TEMPORARILY_UNAVAILABLE') return notNow(error, code, sentences[code]);
  if (code !== 'VALIDATION') return face(code, sentences[code], { fault: code === 'INTERNAL' });
  if (cause instanceof SyntaxError) return face(code, badJson);
  return face(code, sentences[code], { fields: cause instanceof ZodError ? fieldsOf(cause) : null });
}

/** What Fastify throws before a procedure is reached: a body too large, a type it does not take, JSON that is none. */
function faceOfFramework(error: unknown): FailureFace {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return face('PAYLOAD_TOO_LARGE', sentences.PAYLOAD_TOO_LARGE);
  if (status === 415) return face('UNSUPPORTED_MEDIA_TYPE', sentences.UNSUPPORTED_MEDIA_TYPE);
  if (status === 404) return face('NOT_FOUND', sentences.NOT_FOUND);
  if (status === 429) return face('TOO_MANY_REQUESTS', sentences.TOO_MANY_REQUESTS);
  if (error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return face('VALIDATION', badJson);
  if (typeof status === 'number' && status >= 400 && status < 500)
    return face('VALIDATION', sentences.VALIDATION);
  return face('INTERNAL', sentences.INTERNAL, { fault: true });
}

/** Says when it may be tried again: at once would only make it worse, and all at the same moment as well. */
function notNow(
  error: Error,
  code: FailureCode,
  message: string,
  details: FailureFace['details'] = {},
): FailureFace {
  const retryAfter = retryAfterOf(error instanceof TRPCError ? (error.cause ?? error) : error);
  // A queue that is full says so a thousand times a second, and the request's line is enough; so is it where nothing is behind it.
  const fault = !isBusy(error) && (!(error instanceof Failure) || error.cause !== undefined);
  return face(code, message, { details: { retryAfter, ...details }, fault });
}

function face(code: FailureCode, message: string, rest: Partial<FailureFace> = {}): FailureFace {
  return { code, status: failures[code], message, fields: null, details: {}, fault: false, ...rest };
}

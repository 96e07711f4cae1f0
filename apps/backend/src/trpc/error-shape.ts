import type { FailureCode } from '@toast/api/failure';
import type { TRPCError } from '@trpc/server';
import {
  type TRPC_ERROR_CODE_KEY,
  type TRPC_ERROR_CODE_NUMBER,
  TRPC_ERROR_CODES_BY_KEY,
} from '@trpc/server/rpc';
import type { Context } from './context.ts';
import { faceOf } from './failures.ts';

/** tRPC's own name for each failure: its client decides by it whether to try a stream again. */
const keys: Record<FailureCode, TRPC_ERROR_CODE_KEY> = {
  VALIDATION: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_SUPPORTED',
  CONFLICT: 'CONFLICT',
  ORDER_REFUSED: 'CONFLICT',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  IDEMPOTENCY_KEY_REUSED: 'UNPROCESSABLE_CONTENT',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  TEMPORARILY_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  OUTCOME_UNKNOWN: 'SERVICE_UNAVAILABLE',
};

/** The error of a tRPC answer, as the apps read it. */
export type ErrorShape = {
  message: string;
  code: TRPC_ERROR_CODE_NUMBER;
  data: {
    code: FailureCode;
    httpStatus: number;
    /** Ask support with it; the log has the same. */
    requestId: string | null;
    /** Complaints by dotted path of the field; only with VALIDATION. */
    fields: Record<string, string[]> | null;
    details: Readonly<Record<string, unknown>>;
  };
};

export function shapeOf(error: unknown, requestId: string | null): ErrorShape {
  const face = faceOf(error);
  return {
    message: face.message,
    code: TRPC_ERROR_CODES_BY_KEY[keys[face.code]],
    data: { code: face.code, httpStatus: face.status, requestId, fields: face.fields, details: face.details },
  };
}

/** tRPC's errorFormatter. */
export function errorShape(options: { error: TRPCError; ctx: Context | undefined }): ErrorShape {
  return shapeOf(options.error, options.ctx?.request.id ?? null);
}

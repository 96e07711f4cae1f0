import type { FastifyRequest } from 'fastify';
import { type FailureFace, faceOf } from '../trpc/failures.ts';

/** Puts the failure on the request's log line; a fault also gets a line of its own with what is known of it. */
export function noteFailure(request: FastifyRequest, error: unknown): FailureFace {
  const face = faceOf(error);
  request.notes.failure = face.code;
  if (face.fault) request.log.error({ err: error }, 'fault');
  return face;
}

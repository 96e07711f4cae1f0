import { type FailureCode, problemType } from '@toast/api/failure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteFailure } from './note-failure.ts';
import { statusOnward } from './status-onward.ts';

/** Answers with problem+json (RFC 9457), whatever was thrown. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  const face = noteFailure(request, error);
  const { retryAfter } = face.details;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  return reply
    .code(statusOnward(request.headers, error, face))
    .type('application/problem+json; charset=utf-8')
    .send({
      ...face.details,
      type: problemType(face.code),
      title: titleOf(face.code),
      status: face.status,
      detail: face.message,
      requestId: request.id,
      ...(face.fields !== null && { fields: face.fields }),
    });
}

/** NOT_FOUND → Not found */
const titleOf = (code: FailureCode): string =>
  code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { shapeOf } from '../trpc/error-shape.ts';
import { notFound } from '../trpc/failure.ts';
import { noteFailure } from './note-failure.ts';
import { sendProblem } from './problem.ts';
import { statusOnward } from './status-onward.ts';

/** Whatever fails before or beside a procedure is answered in the dialect of the door: tRPC's envelope or problem+json. */
export function typeErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answer(reply, request, error));
  app.setNotFoundHandler((request, reply) => answer(reply, request, notFound('address')));
}

function answer(reply: FastifyReply, request: FastifyRequest, error: unknown): FastifyReply {
  if (!request.url.startsWith('/trpc/')) return sendProblem(reply, request, error);
  const face = noteFailure(request, error);
  const { retryAfter } = face.details;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  return reply.code(statusOnward(request.headers, error, face)).send({ error: shapeOf(error, request.id) });
}

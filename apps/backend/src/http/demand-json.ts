import type { FastifyInstance } from 'fastify';
import { Failure } from '../trpc/failure.ts';

/**
 * Takes bodies of type application/json only. A form on another site can post any other type without being asked by the
 * browser first, so this is also half of the defence against forged requests.
 */
export function demandJson(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const bodyless = type === undefined && (request.headers['content-length'] ?? '0') === '0';
    if (type === 'application/json' || (bodyless && request.headers['transfer-encoding'] === undefined))
      return;
    throw new Failure('UNSUPPORTED_MEDIA_TYPE', 'Send application/json');
  });
}

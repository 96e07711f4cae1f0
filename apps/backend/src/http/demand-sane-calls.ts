import type { FastifyInstance } from 'fastify';
import { Failure } from '../trpc/failure.ts';

/** A page that asks for more at once than this has lost count. */
const callsAtOnce = 10;

/** Refuses what tRPC would refuse before it has a context, because without one its answer cannot name the request. */
export function demandSaneCalls(scope: FastifyInstance): void {
  scope.addHook<{ Params: { path?: string } }>('onRequest', async ({ params: { path = '' }, headers }) => {
    const calls = path.split(',').length;
    if (calls > callsAtOnce) throw new Failure('VALIDATION', `At most ${callsAtOnce} calls at once`);
    if (calls > 1 && headers['idempotency-key'] !== undefined)
      throw new Failure('VALIDATION', 'An idempotency key names one call; send it alone');
    if (!isDecodable(path)) throw new Failure('VALIDATION', 'The address cannot be read');
  });
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

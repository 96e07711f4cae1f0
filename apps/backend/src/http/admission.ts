import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { loadClassOf } from '../load/load-class.ts';

/**
 * Turns away what there is no room for, before anything of it is read. With 429, not 503: those in front send a 503 to the next backend
 * or count it against this one, and both would make too much of too much.
 */
export function admitRequests(app: FastifyInstance, { gate }: Pick<Deps, 'gate'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    const each = loadClassOf(request.url);
    if (each === null) return done();
    request.notes.loadClass = each;
    reply.raw.once('close', () => {
      for (const giveBack of request.notes.held.splice(0)) giveBack();
    });
    try {
      gate.admit(each);
      return done();
    } catch (error) {
      return done(error instanceof Error ? error : new Error('not admitted', { cause: error }));
    }
  });
}

import type { FastifyInstance } from 'fastify';

const headers = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
  // Answers are data; the few pages that are served here bring a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Headers of every answer; what a route sets itself comes later and stays. */
export function secureHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

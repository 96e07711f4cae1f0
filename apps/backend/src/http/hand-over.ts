import type { FastifyInstance } from 'fastify';

/**
 * What clients need so that a backend may leave without anybody noticing: while it leaves, each answer ends its connection, so that those in
 * front open the next one elsewhere; and each live stream says at its beginning how soon to come again after it ended, instead of the
 * three to five seconds of browsers. Spread over a second, because all of them end at once.
 */
export function handOver(app: FastifyInstance, state: { readonly leaving: boolean }): void {
  app.addHook('onRequest', (_request, reply, done) => {
    if (state.leaving) reply.header('connection', 'close');
    done();
  });
  app.addHook('onSend', async (_request, _reply, payload) => {
    if (!(payload instanceof Response) || payload.body === null) return payload;
    if (payload.headers.get('content-type')?.startsWith('text/event-stream') !== true) return payload;
    const soon = 500 + Math.floor(Math.random() * 1_000);
    const begin = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(`retry: ${soon}\n\n`)),
    });
    return new Response(payload.body.pipeThrough(begin), payload);
  });
}

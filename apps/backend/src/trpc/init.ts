import { answeringWithin } from '@toast/database/time-left';
import type { Meta } from '@toast/openapi/meta';
import { initTRPC } from '@trpc/server';
import type { Context } from './context.ts';
import { patienceOf, within } from './deadline.ts';
import { draw } from './draw.ts';
import { errorShape } from './error-shape.ts';

const t = initTRPC
  .context<Context>()
  .meta<Meta & { readonly answerWithin?: number }>()
  .create({
    errorFormatter: errorShape,
    // Proxies cut a stream that is silent for 30 seconds, and a client cannot tell a quiet night from a dead line.
    sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
  });

export const router = t.router;
/** Every procedure: answered in time. One that waits on purpose says in its meta how long. */
export const procedure = t.procedure.use(({ ctx, path, type, meta, next }) => {
  const ms = meta?.answerWithin ?? patienceOf(ctx.request.headers);
  const work = () => draw(ctx.deps.tracing, path, type, () => next());
  // A little earlier, so that who waits in vain says itself that nothing was done.
  const done = type === 'subscription' ? work() : answeringWithin(ms - Math.min(250, ms / 4), work);
  return within(ms, type, done);
});
export const middleware = t.middleware;

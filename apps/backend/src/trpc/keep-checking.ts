import type { ProcedureType } from '@trpc/server';
import type { Context } from './context.ts';
import { faceOf } from './failures.ts';

/** Milliseconds between two looks; whoever loses their access keeps an open stream no longer than this and a little. */
export const checkEvery = 15_000;

/**
 * A stream outlives the check it began with. Checks again and again while one is open and cuts it when the answer has
 * become no; the client comes again, and is then told why not.
 */
export function keepChecking(
  {
    ctx,
    type,
    signal,
  }: { ctx: Pick<Context, 'request'>; type: ProcedureType; signal: AbortSignal | undefined },
  check: () => Promise<unknown>,
): void {
  if (type !== 'subscription' || signal === undefined || signal.aborted) return;
  const timer = setInterval(() => {
    check().catch((error: unknown) => {
      // While the database is away nobody knows better; the stream stays.
      if (faceOf(error).status !== 503) ctx.request.cut();
    });
  }, checkEvery);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

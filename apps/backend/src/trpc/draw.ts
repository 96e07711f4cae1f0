import type { Tracing } from '../tracing/tracing.ts';
import { faceOf } from './failures.ts';

/** A procedure as a span. tRPC returns its failures; what a span says of one is its code. */
export function draw<T extends { readonly ok: boolean }>(
  tracing: Tracing,
  path: string,
  type: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing.on) return work();
  return tracing.span(`procedure ${path}`, { 'toast.procedure': path, 'toast.type': type }, async (span) => {
    const result = await work();
    if ('error' in result) span.set({ 'toast.failure': faceOf(result.error).code });
    return result;
  });
}

import type { ProcedureType } from '@trpc/server';
import type { Context } from './context.ts';

/**
 * Takes one of the restaurant's places for as long as the request is under way; the calls of a batch share it. A stream lasts as long as
 * somebody looks at it and takes none.
 * @param restaurant id or slug; null = it is about none.
 * @throws Failure TOO_MANY_REQUESTS
 */
export function holdPlace({ deps, request }: Context, type: ProcedureType, restaurant: string | null): void {
  const { held, loadClass } = request.notes;
  if (restaurant === null || type === 'subscription' || held.length > 0 || loadClass === null) return;
  held.push(deps.gate.hold(loadClass, restaurant));
}

import { asId, isId, type RestaurantId } from '@toast/domain/ids';
import type { RequestNotes } from '../http/request-facts.ts';
import type { Context } from './context.ts';

/** Names the restaurant on the request's log line. */
export function noteRestaurant(notes: RequestNotes, restaurantId: RestaurantId): void {
  notes.restaurantId = restaurantId;
}

/**
 * Puts the procedure's name and the restaurant it is about on the request's log line; no other input goes there.
 * @returns what the input, not yet checked, names as its restaurant, in lower case; null when it names none.
 */
export async function note(
  ctx: Context,
  path: string,
  getRawInput: () => Promise<unknown>,
): Promise<string | null> {
  ctx.request.notes.procedures.push(path);
  // One that cannot be read is the business of whoever needs it; a call without input has none.
  const input = await getRawInput().catch(() => null);
  if (typeof input !== 'object' || input === null || !('restaurantId' in input)) return null;
  if (typeof input.restaurantId !== 'string') return null;
  const named = input.restaurantId.toLowerCase();
  if (isId(named)) noteRestaurant(ctx.request.notes, asId(named));
  return named;
}

/** The slug by which the input, not yet checked, names a restaurant; null when it does not. */
export async function slugIn(getRawInput: () => Promise<unknown>): Promise<string | null> {
  const input = await getRawInput().catch(() => null);
  if (typeof input !== 'object' || input === null || !('slug' in input)) return null;
  return typeof input.slug === 'string' ? input.slug.slice(0, 64) : null;
}

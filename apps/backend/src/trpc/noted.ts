import { asId, isId, type RestaurantId } from '@toast/domain/ids';
import type { Context } from './context.ts';
import { middleware } from './init.ts';

/** Names the restaurant on the request's log line. */
export function noteRestaurant(ctx: Context, restaurantId: RestaurantId): void {
  ctx.request.notes.restaurantId = restaurantId;
}

/** Puts the procedure's name and the restaurant it is about on the request's log line; no other input goes there. */
export const noted = middleware(async ({ ctx, path, getRawInput, next }) => {
  ctx.request.notes.procedures.push(path);
  const named = restaurantIn(await getRawInput());
  if (named !== null) noteRestaurant(ctx, named);
  return next();
});

function restaurantIn(input: unknown): RestaurantId | null {
  if (typeof input !== 'object' || input === null || !('restaurantId' in input)) return null;
  const value = input.restaurantId;
  return typeof value === 'string' && isId(value) ? asId(value) : null;
}

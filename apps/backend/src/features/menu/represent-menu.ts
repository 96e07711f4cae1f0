import type { RestaurantId } from '@toast/domain/ids';
import type { Representation } from '@toast/openapi/representation';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';

/** The published menu as ready bytes with its strong ETag. @throws Failure NOT_FOUND when none is published. */
export async function representMenu(
  deps: Pick<Deps, 'menus'>,
  restaurantId: RestaurantId,
): Promise<Representation> {
  const published = await deps.menus.current(restaurantId);
  if (published === null) throw notFound('menu');
  return published.representation();
}

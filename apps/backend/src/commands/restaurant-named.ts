import type { Database } from '@toast/database/client';
import { restaurantAt } from '@toast/database/restaurant/directory.reads';
import { asId, isId, type RestaurantId } from '@toast/domain/ids';

/** The restaurant that an operator names by its slug or its id. @throws Error when no restaurant has this slug. */
export async function restaurantNamed(db: Database, name: string): Promise<RestaurantId> {
  const id = isId(name) ? asId<RestaurantId>(name) : await restaurantAt(db, name);
  if (id === undefined) throw new Error(`there is no restaurant "${name}"`);
  return id;
}

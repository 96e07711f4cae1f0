import type { RestaurantId } from '@toast/domain/ids';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';

/** The restaurant that a pairing code opens at `now`; undefined when there is no such code or it has expired. */
export async function restaurantOfCode(
  db: Database,
  codeHash: Buffer,
  now: Date,
): Promise<RestaurantId | undefined> {
  const row = await directory(db)
    .selectFrom('pairing_code')
    .select('restaurant_id')
    .where('code_hash', '=', codeHash)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
  return row?.restaurant_id;
}

import type { Insertable } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import type { MembershipTable } from './identity.table.ts';

/** Lets a person work for a restaurant in this role, also when they did so in another one. */
export async function grantMembership(db: Database, membership: Insertable<MembershipTable>): Promise<void> {
  await directory(db)
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'restaurant_id']).doUpdateSet({ role: membership.role }),
    )
    .execute();
}

import type { UserId } from '@toast/domain/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../client.ts';
import { directory } from '../scope.ts';
import type { MembershipTable } from './identity.table.ts';

/** Where a person works, and as what. */
export function membershipsOf(db: Database, userId: UserId): Promise<Selectable<MembershipTable>[]> {
  return directory(db).selectFrom('membership').selectAll().where('user_id', '=', userId).execute();
}

import {
  type Restoring,
  restoreGroup,
  restoreItem,
  restoreModifierGroup,
} from '@toast/database/menu/restore.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { SaveOutcome } from './draft.ts';
import type { Entity } from './find-entity.ts';
import { type Move, moveEntity } from './move-entity.ts';

/**
 * Takes something back out of the archive, as it was when it went there; `rev` is what archiving left. A group comes with the items
 * that went with it. Restoring what is there is done already. @throws Failure NOT_FOUND
 */
export const restoreEntity = (
  deps: Deps,
  user: { readonly id: string },
  command: Move,
  attempt: Attempt | null,
): Promise<SaveOutcome<Entity>> =>
  moveEntity(deps, user, command, attempt, {
    isThere: (found) => found.archived_at === null,
    fresh: () => null,
    change: (trx) => change(trx, command, { updated_by: user.id, updated_at: deps.now() }),
  });

function change(trx: TenantTransaction, { kind, id, rev }: Move, by: Restoring) {
  switch (kind) {
    case 'ITEM':
      return restoreItem(trx, id as ItemId, rev, by);
    case 'GROUP':
      return restoreGroup(trx, id as MenuGroupId, rev, by);
    case 'MODIFIER_GROUP':
      return restoreModifierGroup(trx, id as ModifierGroupId, rev, by);
  }
}

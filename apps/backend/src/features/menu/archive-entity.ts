import { changeGroup, changeItem, changeModifierGroup } from '@toast/database/menu/menu.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { ItemId, MenuGroupId, ModifierGroupId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { SaveOutcome } from './draft.ts';
import type { Entity } from './find-entity.ts';
import { type Move, moveEntity } from './move-entity.ts';

/**
 * Takes something out of the draft, until somebody takes it back. Orders and published versions keep what they hold. Archiving what is archived is done
 * already. @throws Failure NOT_FOUND
 */
export const archiveEntity = (
  deps: Deps,
  user: { readonly id: string },
  command: Move,
  attempt: Attempt | null,
): Promise<SaveOutcome<Entity>> =>
  moveEntity(deps, user, command, attempt, {
    isThere: (found) => found.archived_at !== null,
    fresh: (found) => found.view,
    change: (trx) => change(trx, command, { by: user.id, at: deps.now() }),
  });

function change(
  trx: TenantTransaction,
  { kind, id, rev }: Move,
  { by, at }: { readonly by: string; readonly at: Date },
) {
  const archived = { archived_at: at, updated_by: by, updated_at: at };
  switch (kind) {
    case 'ITEM':
      return changeItem(trx, id as ItemId, rev, archived);
    case 'GROUP':
      return changeGroup(trx, id as MenuGroupId, rev, archived);
    case 'MODIFIER_GROUP':
      return changeModifierGroup(trx, id as ModifierGroupId, rev, archived);
  }
}

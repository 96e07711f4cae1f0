import type { archiveInput } from '@toast/api/admin';
import { touchDraft } from '@toast/database/menu/menu.writes';
import type { Sendable } from '@toast/database/statement';
import type { TenantTransaction } from '@toast/database/transaction';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { SaveOutcome } from './draft.ts';
import { type Entity, type Found, findEntity, kindNames } from './find-entity.ts';
import { editor, saveOnce } from './save-once.ts';

export type Move = z.output<typeof archiveInput>;

/** Where to: into the archive or out of it. `fresh` is what a stale one gets to see, `change` writes it. */
export type Direction = {
  readonly isThere: (found: Found) => boolean;
  readonly fresh: (found: Found) => Entity | null;
  readonly change: (trx: TenantTransaction) => Sendable;
};

/** Moves something into the archive or out of it, by whoever has seen its last revision. @throws Failure NOT_FOUND */
export const moveEntity = (
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, kind, id, rev }: Move,
  attempt: Attempt | null,
  { isThere, fresh, change }: Direction,
): Promise<SaveOutcome<Entity>> =>
  saveOnce(deps, { restaurantId, attempt }, async (trx) => {
    const [drafts] = await trx.flight([touchDraft(trx, user.id)]);
    const draftRev = drafts.rows[0]?.rev ?? 1;
    const found = await findEntity(trx, kind, id);
    if (found === undefined) throw notFound(kindNames[kind]);
    if (isThere(found)) return { answer: { outcome: 'SAVED', rev: found.rev, draftRev: draftRev - 1 } };
    if (found.rev !== rev)
      return { answer: { outcome: 'STALE', current: fresh(found), changed: editor(found) } };
    return { answer: { outcome: 'SAVED', rev: rev + 1, draftRev }, save: [change(trx)] };
  });

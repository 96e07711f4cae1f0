import {
  archiveInput,
  arrangeInput,
  publishInput,
  saveGroupInput,
  saveItemInput,
  saveModifierGroupInput,
} from '@toast/api/admin';
import { restaurantId } from '@toast/api/ids';
import { z } from 'zod';
import { archiveEntity } from '../../features/menu/archive-entity.ts';
import { arrangeDraft } from '../../features/menu/arrange-draft.ts';
import { openDraft } from '../../features/menu/open-draft.ts';
import { publishMenu } from '../../features/menu/publish-menu.ts';
import { restoreEntity } from '../../features/menu/restore-entity.ts';
import { reviewDraft } from '../../features/menu/review-draft.ts';
import { saveGroup } from '../../features/menu/save-group.ts';
import { saveItem } from '../../features/menu/save-item.ts';
import { saveModifierGroup } from '../../features/menu/save-modifier-group.ts';
import { router } from '../../trpc/init.ts';
import { staff } from '../../trpc/procedures.ts';

/**
 * Every save answers `{ outcome: 'SAVED', rev, draftRev }` or `{ outcome: 'STALE', current, changed }` with the fresh entity and who
 * `changed` it, when somebody else saved in between (compare-and-set by `rev`).
 */
export const menuRouter = router({
  /** `{ draftRev, publishedVersion, publishedAt, restaurant, groups, items, modifierGroups, taxRates, stations }`, entities with their `rev`. */
  draft: staff
    .input(z.object({ restaurantId }))
    .query(({ ctx, input }) => openDraft(ctx.deps, input.restaurantId)),
  saveItem: staff
    .input(saveItemInput)
    .mutation(({ ctx, input }) => saveItem(ctx.deps, ctx.user, input, ctx.attempt(input))),
  saveGroup: staff
    .input(saveGroupInput)
    .mutation(({ ctx, input }) => saveGroup(ctx.deps, ctx.user, input, ctx.attempt(input))),
  saveModifierGroup: staff
    .input(saveModifierGroupInput)
    .mutation(({ ctx, input }) => saveModifierGroup(ctx.deps, ctx.user, input, ctx.attempt(input))),
  archive: staff
    .input(archiveInput)
    .mutation(({ ctx, input }) => archiveEntity(ctx.deps, ctx.user, input, ctx.attempt(input))),
  /** The way back from `archive`: `rev` is what that left. */
  restore: staff
    .input(archiveInput)
    .mutation(({ ctx, input }) => restoreEntity(ctx.deps, ctx.user, input, ctx.attempt(input))),
  arrange: staff
    .input(arrangeInput)
    .mutation(({ ctx, input }) => arrangeDraft(ctx.deps, ctx.user, input, ctx.attempt(input))),
  /** What publishing now would change and what stands in its way: `{ draftRev, diff, findings }` (domain menu/diff, menu/lint). */
  review: staff
    .input(z.object({ restaurantId }))
    .query(({ ctx, input }) => reviewDraft(ctx.deps, input.restaurantId)),
  /** `{ outcome: 'PUBLISHED', version }`, `{ outcome: 'STALE', draftRev }` or `{ outcome: 'BLOCKED', findings }`. */
  publish: staff
    .input(publishInput)
    .mutation(({ ctx, input }) => publishMenu(ctx.deps, ctx.user, input, ctx.attempt(input))),
});

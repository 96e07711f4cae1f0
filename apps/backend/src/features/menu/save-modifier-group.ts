import type { saveModifierGroupInput } from '@toast/api/admin';
import { json } from '@toast/database/column';
import { insertRows } from '@toast/database/insert-rows';
import { modifierGroupEver } from '@toast/database/menu/draft.reads';
import { changeModifierGroup, touchDraft } from '@toast/database/menu/menu.writes';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { Failure, notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { DraftModifierGroup, SaveOutcome } from './draft.ts';
import { draftModifierGroupView } from './draft-view.ts';
import { mustKnow, type References, readReferences } from './references.ts';
import { editor, saveOnce } from './save-once.ts';

type Command = z.output<typeof saveModifierGroupInput>;

/**
 * Creates or changes a modifier group of the draft with its options. Whether it can be satisfied is for the linter to say before
 * publishing; what could not even be stored is refused here. @throws Failure NOT_FOUND, VALIDATION
 */
export const saveModifierGroup = (
  deps: Deps,
  user: { readonly id: string },
  command: Command,
  attempt: Attempt | null,
): Promise<SaveOutcome<DraftModifierGroup>> =>
  saveOnce(deps, { restaurantId: command.restaurantId, attempt }, async (trx) => {
    const { id, rev, fields } = command;
    const [drafts, groups] = await trx.flight([touchDraft(trx, user.id), modifierGroupEver(trx, id)]);
    const [group] = groups.rows;
    if (group === undefined && rev !== null) throw notFound('modifier group');
    if (group !== undefined && (group.archived_at !== null || group.rev !== rev)) {
      const current = group.archived_at === null ? draftModifierGroupView(group) : null;
      return { answer: { outcome: 'STALE', current, changed: editor(group) } };
    }
    judge(command, await readReferences(trx, deps.now()));
    const row = {
      name: fields.name,
      min: fields.min,
      max: fields.max,
      multi_select: fields.multiSelect,
      options: json(fields.options),
      updated_by: user.id,
      updated_at: deps.now(),
    };
    return {
      answer: {
        outcome: 'SAVED',
        rev: group === undefined ? 1 : group.rev + 1,
        draftRev: drafts.rows[0]?.rev ?? 1,
      },
      save: [
        group === undefined
          ? insertRows('modifier_group', [{ id, ...row }])
          : changeModifierGroup(trx, id, group.rev, row),
      ],
    };
  });

function judge({ id, fields }: Command, known: References): void {
  const { min, max, multiSelect, options } = fields;
  if (max !== null && max < min) throw new Failure('VALIDATION', 'max: must not be below min');
  if (!multiSelect && max !== 1)
    throw new Failure('VALIDATION', 'max: must be 1 where only one can be chosen');
  if (new Set(options.map((option) => option.id)).size !== options.length)
    throw new Failure('VALIDATION', 'options: ids must be unique');
  // Stock is kept by option, so one id in two groups would be sold twice.
  if (options.some((option) => (known.optionOwners.get(option.id) ?? id) !== id)) {
    throw new Failure('VALIDATION', 'options: an id belongs to another modifier group');
  }
  mustKnow(
    new Set([...known.modifierGroups, id]),
    options.flatMap((option) => option.modifierGroupIds),
    'modifier group',
  );
  mustKnow(
    known.taxRates,
    options.flatMap((option) => option.taxRateIds ?? []),
    'tax rate',
  );
}

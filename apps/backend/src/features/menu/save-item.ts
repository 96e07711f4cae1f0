import type { saveItemInput } from '@toast/api/admin';
import { json } from '@toast/database/column';
import { insertRows } from '@toast/database/insert-rows';
import { itemEver, lastItemSort } from '@toast/database/menu/draft.reads';
import { changeItem, touchDraft } from '@toast/database/menu/menu.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../trpc/failure.ts';
import type { Attempt } from '../integration/attempt.ts';
import type { Decided } from '../integration/once.ts';
import type { DraftItem, SaveOutcome } from './draft.ts';
import { draftItemView } from './draft-view.ts';
import { mustKnow, readReferences } from './references.ts';
import { editor, type Saved, saveOnce } from './save-once.ts';

type Command = z.output<typeof saveItemInput>;

/** Creates or changes an item of the draft. Guests see it when the draft is published. @throws Failure NOT_FOUND for an unknown id. */
export const saveItem = (
  deps: Deps,
  user: { readonly id: string },
  command: Command,
  attempt: Attempt | null,
): Promise<SaveOutcome<DraftItem>> =>
  saveOnce(deps, { restaurantId: command.restaurantId, attempt }, (trx) =>
    decide(deps, trx, user.id, command),
  );

async function decide(
  deps: Deps,
  trx: TenantTransaction,
  userId: string,
  { id, rev, fields }: Command,
): Promise<Decided<Saved<DraftItem>>> {
  // The draft's row is taken first: whoever edits the draft at the same time waits here.
  const [drafts, items, lasts] = await trx.flight([
    touchDraft(trx, userId),
    itemEver(trx, id),
    lastItemSort(trx, fields.groupId),
  ]);
  const [item] = items.rows;
  if (item === undefined && rev !== null) throw notFound('item');
  if (item !== undefined && (item.archived_at !== null || item.rev !== rev)) {
    const current = item.archived_at === null ? draftItemView(item) : null;
    return { answer: { outcome: 'STALE', current, changed: editor(item) } };
  }
  const known = await readReferences(trx, deps.now());
  mustKnow(known.groups, [fields.groupId], 'menu group');
  mustKnow(known.modifierGroups, fields.modifierGroupIds, 'modifier group');
  mustKnow(known.taxRates, fields.taxRateIds, 'tax rate');
  mustKnow(known.stations, fields.stationId === null ? [] : [fields.stationId], 'station');

  const row = { ...rowOf(fields), updated_by: userId, updated_at: deps.now() };
  const last = (lasts.rows[0]?.sort ?? 0) + 1;
  return {
    answer: {
      outcome: 'SAVED',
      rev: item === undefined ? 1 : item.rev + 1,
      draftRev: drafts.rows[0]?.rev ?? 1,
    },
    save: [
      item === undefined
        ? insertRows('item', [{ id, ...row, sort: last }])
        : changeItem(trx, id, item.rev, item.group_id === fields.groupId ? row : { ...row, sort: last }),
    ],
  };
}

const rowOf = (fields: Command['fields']) => ({
  group_id: fields.groupId,
  name: fields.name,
  kitchen_name: fields.kitchenName,
  description: fields.description,
  price: fields.price,
  tax_rate_ids: json(fields.taxRateIds),
  modifier_group_ids: json(fields.modifierGroupIds),
  dietary: json(fields.dietary),
  allergens: json(fields.allergens),
  calories: fields.calories,
  contains_alcohol: fields.containsAlcohol,
  image: fields.image,
  image_alt: fields.imageAlt,
  station_id: fields.stationId,
  hidden: fields.hidden,
});

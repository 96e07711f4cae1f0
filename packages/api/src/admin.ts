import { stockStatuses } from '@toast/domain/stock/stock';
import { z } from 'zod';
import { itemId, menuGroupId, modifierGroupId, restaurantId, sellableId } from './ids.ts';
import { limits } from './limits.ts';
import { item, menuGroup, modifierGroup } from './menu.ts';
import { revision } from './money.ts';
import { stockEpoch } from './stock.ts';
import { text } from './text.ts';

/** The fields of an item that its editor sets; ids and revisions travel beside them. */
export const itemFields = item.omit({ id: true }).extend({ groupId: menuGroupId, hidden: z.boolean() });
export const groupFields = menuGroup.omit({ id: true, itemIds: true });
export const modifierGroupFields = modifierGroup.omit({ id: true });

const at = { restaurantId };
/** `rev: null` creates the entity under the id that the client minted; a number compares and sets. */
const rev = revision.nullable();

export const saveItemInput = z.object({ ...at, id: itemId, rev, fields: itemFields });
export const saveGroupInput = z.object({ ...at, id: menuGroupId, rev, fields: groupFields });
export const saveModifierGroupInput = z.object({
  ...at,
  id: modifierGroupId,
  rev,
  fields: modifierGroupFields,
});
export const archiveInput = z.object({
  ...at,
  kind: z.enum(['ITEM', 'GROUP', 'MODIFIER_GROUP']),
  id: z.uuid().toLowerCase(),
  rev: revision,
});

/** The new order of all groups, or of the items of one group (which also moves items into it). */
export const arrangeInput = z.object({
  ...at,
  draftRev: revision,
  groupId: menuGroupId.nullable(),
  ids: z.array(z.uuid().toLowerCase()).max(limits.itemsPerMenu),
});

export const publishInput = z.object({ ...at, draftRev: revision });

export const setStockInput = z
  .object({
    ...at,
    entityId: sellableId,
    status: z.enum(stockStatuses),
    quantity: z.int().min(0).max(1_000_000).nullable(),
    reason: text(limits.reasonLength).default(''),
    /** Of the stock as the writer has seen it: in `stock.view`, in the last event, or in the last answer. */
    epoch: stockEpoch,
  })
  .refine((value) => (value.status === 'QUANTITY') === (value.quantity !== null), {
    path: ['quantity'],
    error: 'a quantity goes with status QUANTITY and with no other',
  });

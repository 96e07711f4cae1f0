import type { AdminRouter } from '../../../src/routers/admin/index.ts';
import { fieldsOf } from '../../support/publish.ts';
import { type CasesOf, missing } from '../case.ts';
import { groupOf, itemOf, modifierGroupFields, modifierGroupOf, stationOf, taxRateOf } from '../pick.ts';

/** To who does not work there, a restaurant does not exist. */
export const adminCases: CasesOf<AdminRouter> = {
  'session.me': { asks: () => [undefined], elsewhere: null, mixed: null },
  'orders.ofDay': {
    asks: ({ id: restaurantId }) => [{ restaurantId, businessDate: null }],
    elsewhere: missing,
    mixed: null,
  },
  'orders.live': {
    asks: ({ id: restaurantId }) => [{ restaurantId, after: 0 }],
    elsewhere: missing,
    mixed: null,
  },
  'orders.cancel': {
    asks: ({ id: restaurantId }, { orderId }) => [
      { restaurantId, orderId, rev: 1, reason: 'We are closing' },
    ],
    elsewhere: missing,
    mixed: missing,
  },
  'ordering.view': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'ordering.set': {
    asks: ({ id: restaurantId }) => [{ restaurantId, switch: 'API', off: false, seen: null }],
    elsewhere: missing,
    mixed: null,
  },
  'ordering.live': {
    asks: ({ id: restaurantId }) => [{ restaurantId, after: 0 }],
    elsewhere: missing,
    mixed: null,
  },
  'sales.ofDay': {
    asks: ({ id: restaurantId }) => [{ restaurantId, businessDate: null }],
    elsewhere: missing,
    mixed: null,
  },
  'menu.draft': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'menu.saveItem': {
    asks: async (place, things) => {
      const restaurantId = place.id;
      const [here, there] = [await place.draft(), await things.draft()];
      const own = itemOf(here);
      const fields = fieldsOf(own);
      const save = (change: Partial<typeof fields>) => ({
        restaurantId,
        id: own.id,
        rev: own.rev,
        fields: { ...fields, ...change },
      });
      const foreign = itemOf(there);
      return [
        { restaurantId, id: foreign.id, rev: foreign.rev, fields },
        save({ groupId: groupOf(there).id }),
        save({ modifierGroupIds: [modifierGroupOf(there).id] }),
        save({ taxRateIds: [taxRateOf(there).id] }),
        save({ stationId: stationOf(there).id }),
      ];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.saveGroup': {
    asks: async (place, things) => {
      const { id, rev, name, description } = groupOf(await things.draft());
      return [{ restaurantId: place.id, id, rev, fields: { name, description } }];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.saveModifierGroup': {
    asks: async (place, things) => {
      const restaurantId = place.id;
      const [own, foreign] = [modifierGroupOf(await place.draft()), modifierGroupOf(await things.draft())];
      const save = (refer: { modifierGroupIds?: string[]; taxRateIds?: string[] }) => ({
        restaurantId,
        id: own.id,
        rev: own.rev,
        fields: modifierGroupFields(own, refer),
      });
      return [
        { restaurantId, id: foreign.id, rev: foreign.rev, fields: modifierGroupFields(own) },
        save({ modifierGroupIds: [foreign.id] }),
        save({ taxRateIds: [taxRateOf(await things.draft()).id] }),
      ];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.archive': {
    asks: async (place, things) => {
      const draft = await things.draft();
      const [item, group, modifierGroup] = [itemOf(draft), groupOf(draft), modifierGroupOf(draft)];
      const at = { restaurantId: place.id };
      return [
        { ...at, kind: 'ITEM' as const, id: item.id, rev: item.rev },
        { ...at, kind: 'GROUP' as const, id: group.id, rev: group.rev },
        { ...at, kind: 'MODIFIER_GROUP' as const, id: modifierGroup.id, rev: modifierGroup.rev },
      ];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.restore': {
    asks: async (place, things) => {
      const draft = await things.draft();
      const at = { restaurantId: place.id };
      return [
        { ...at, kind: 'ITEM' as const, id: itemOf(draft).id, rev: 1 },
        { ...at, kind: 'GROUP' as const, id: groupOf(draft).id, rev: 1 },
        { ...at, kind: 'MODIFIER_GROUP' as const, id: modifierGroupOf(draft).id, rev: 1 },
      ];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.arrange': {
    asks: async (place, things) => {
      const [{ draftRev, ...here }, there] = [await place.draft(), await things.draft()];
      const at = { restaurantId: place.id, draftRev };
      return [
        { ...at, groupId: null, ids: [groupOf(there).id] },
        { ...at, groupId: groupOf(there).id, ids: [] },
        { ...at, groupId: here.groups[0]?.id ?? null, ids: [itemOf(there).id] },
      ];
    },
    elsewhere: missing,
    mixed: missing,
  },
  'menu.review': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'menu.publish': {
    asks: async (place) => [{ restaurantId: place.id, draftRev: (await place.draft()).draftRev }],
    elsewhere: missing,
    mixed: null,
  },
  'stock.view': { asks: ({ id: restaurantId }) => [{ restaurantId }], elsewhere: missing, mixed: null },
  'stock.set': {
    asks: async (place, things) => {
      const draft = await things.draft();
      const epoch = await place.stockEpoch();
      return [itemOf(draft).id, modifierGroupOf(draft).options[0]?.id ?? ''].map((entityId) => ({
        restaurantId: place.id,
        epoch,
        entityId,
        status: 'OUT_OF_STOCK' as const,
        quantity: null,
      }));
    },
    elsewhere: missing,
    mixed: missing,
  },
  'stock.live': {
    asks: ({ id: restaurantId }) => [{ restaurantId, after: 0 }],
    elsewhere: missing,
    mixed: null,
  },
};

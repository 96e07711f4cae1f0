import type { Menu } from '@toast/domain/menu/menu';
import { json } from '../../column.ts';
import * as arrangeWrites from '../../menu/arrange.writes.ts';
import * as draftReads from '../../menu/draft.reads.ts';
import * as menuWrites from '../../menu/menu.writes.ts';
import * as restoreWrites from '../../menu/restore.writes.ts';
import * as versionReads from '../../menu/version.reads.ts';
import { callsOf } from '../samples.ts';
import { anId, anInstant, twoIds } from '../values.ts';

const menu: Menu = {
  restaurantId: anId(),
  version: 1,
  publishedAt: anInstant.toISOString(),
  terms: { currency: 'EUR', pricesIncludeTax: true, roundingScope: 'LINE', diningOptions: [] },
  groups: [],
  items: {},
  modifierGroups: {},
  taxRates: {},
};

export const menuCalls = {
  'menu/version.reads.ts': callsOf(versionReads, {
    currentVersion: (f) => f({}),
    menuVersion: (f) => f({ version: 1 }),
  }),
  'menu/draft.reads.ts': callsOf(draftReads, {
    menuVersions: (f, { tenant }) => f(tenant, 10),
    draftRow: (f, { tenant }) => f(tenant),
    draftGroups: (f, { tenant }) => f(tenant),
    draftItems: (f, { tenant }) => f(tenant),
    draftModifierGroups: (f, { tenant }) => f(tenant),
    modifierGroupsEver: (f, { tenant }) => f(tenant),
    itemEver: (f, { tenant }) => f(tenant, anId()),
    groupEver: (f, { tenant }) => f(tenant, anId()),
    modifierGroupEver: (f, { tenant }) => f(tenant, anId()),
    lastItemSort: (f, { tenant }) => f(tenant, anId()),
    lastGroupSort: (f, { tenant }) => f(tenant),
    optionGroups: (f, { tenant }) => f(tenant, anId()),
  }),
  'menu/menu.writes.ts': callsOf(menuWrites, {
    insertMenuVersion: (f) =>
      f({
        version: 1,
        document: json(menu),
        hash: '',
        draft_rev: 1,
        published_at: anInstant,
        published_by: '',
      }),
    touchDraft: (f, { trx }) => f(trx, ''),
    changeItem: (f, { trx }) => f(trx, anId(), 1, { name: '', price: 0 }),
    changeGroup: (f, { trx }) => f(trx, anId(), 1, { name: '' }),
    changeModifierGroup: (f, { trx }) => f(trx, anId(), 1, { name: '' }),
  }),
  'menu/restore.writes.ts': callsOf(restoreWrites, {
    restoreItem: (f, { trx }) => f(trx, anId(), 2, { updated_by: '', updated_at: anInstant }),
    restoreGroup: (f, { trx }) => f(trx, anId(), 2, { updated_by: '', updated_at: anInstant }),
    restoreModifierGroup: (f, { trx }) => f(trx, anId(), 2, { updated_by: '', updated_at: anInstant }),
  }),
  'menu/arrange.writes.ts': callsOf(arrangeWrites, {
    arrangeGroups: (f) => f({ ids: twoIds() }),
    arrangeItems: (f) => f({ groupId: anId(), ids: twoIds() }),
  }),
};

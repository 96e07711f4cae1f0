import type { ItemId, MenuGroupId, ModifierGroupId, ModifierOptionId } from '@toast/domain/ids';
import { sql } from 'kysely';
import type { TenantDb } from '../scope.ts';

const edited = ['updated_by', 'updated_at'] as const;

const itemColumns = [
  'id',
  'group_id',
  'name',
  'kitchen_name',
  'description',
  'price',
  'tax_rate_ids',
  'modifier_group_ids',
  'dietary',
  'allergens',
  'calories',
  'contains_alcohol',
  'image',
  'image_alt',
  'station_id',
  'sort',
  'hidden',
  'rev',
  ...edited,
] as const;

/** Without the documents, newest first. */
export const menuVersions = (db: TenantDb, limit: number) =>
  db
    .selectFrom('menu_version')
    .select(['version', 'hash', 'draft_rev', 'published_at', 'published_by'])
    .orderBy('version', 'desc')
    .limit(limit);

export const draftRow = (db: TenantDb) =>
  db.selectFrom('menu_draft').select(['rev', 'updated_at', 'updated_by']);

export const draftGroups = (db: TenantDb) =>
  db
    .selectFrom('menu_group')
    .select(['id', 'name', 'description', 'sort', 'rev', ...edited])
    .where('archived_at', 'is', null)
    .orderBy('sort')
    .orderBy('id');

export const draftItems = (db: TenantDb) =>
  db.selectFrom('item').select(itemColumns).where('archived_at', 'is', null).orderBy('sort').orderBy('id');

/** Archived ones too: what refers to one of those is to be told from a mistake. */
export const modifierGroupsEver = (db: TenantDb) =>
  db
    .selectFrom('modifier_group')
    .select(['id', 'name', 'min', 'max', 'multi_select', 'options', 'rev', ...edited, 'archived_at'])
    .orderBy('name')
    .orderBy('id');

export const draftModifierGroups = (db: TenantDb) =>
  db
    .selectFrom('modifier_group')
    .select(['id', 'name', 'min', 'max', 'multi_select', 'options', 'rev'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id');

/** One of the draft's entities, archived or not. */
export const itemEver = (db: TenantDb, id: ItemId) =>
  db
    .selectFrom('item')
    .select([...itemColumns, 'archived_at'])
    .where('id', '=', id);

export const groupEver = (db: TenantDb, id: MenuGroupId) =>
  db
    .selectFrom('menu_group')
    .select(['id', 'name', 'description', 'sort', 'rev', ...edited, 'archived_at'])
    .where('id', '=', id);

export const modifierGroupEver = (db: TenantDb, id: ModifierGroupId) =>
  modifierGroupsEver(db).where('id', '=', id);

/** Where the next one goes behind. */
export const lastItemSort = (db: TenantDb, groupId: MenuGroupId) =>
  db
    .selectFrom('item')
    .select(sql<number>`coalesce(max(sort), 0)`.as('sort'))
    .where('group_id', '=', groupId);

export const lastGroupSort = (db: TenantDb) =>
  db.selectFrom('menu_group').select(sql<number>`coalesce(max(sort), 0)`.as('sort'));

/** The modifier groups that hold an option, archived or not. */
export const optionGroups = (db: TenantDb, optionId: ModifierOptionId) =>
  db
    .selectFrom('modifier_group')
    .select('id')
    .where(sql<boolean>`options @> ${JSON.stringify([{ id: optionId }])}::jsonb`);

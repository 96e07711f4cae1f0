import type { TenantDb } from '../scope.ts';

/** Without the documents, newest first. */
export const menuVersions = (db: TenantDb, limit: number) =>
  db
    .selectFrom('menu_version')
    .select(['version', 'hash', 'draft_rev', 'published_at', 'published_by'])
    .orderBy('version', 'desc')
    .limit(limit);

export const draftRow = (db: TenantDb) => db.selectFrom('menu_draft').select(['rev', 'updated_at', 'updated_by']);

export const draftGroups = (db: TenantDb) =>
  db
    .selectFrom('menu_group')
    .select(['id', 'name', 'description', 'sort', 'rev'])
    .where('archived_at', 'is', null)
    .orderBy('sort')
    .orderBy('id');

export const draftItems = (db: TenantDb) =>
  db
    .selectFrom('item')
    .select([
      'id', 'group_id', 'name', 'kitchen_name', 'description', 'price', 'tax_rate_ids', 'modifier_group_ids', 'dietary',
      'allergens', 'calories', 'contains_alcohol', 'image', 'image_alt', 'station_id', 'sort', 'hidden', 'rev',
    ])
    .where('archived_at', 'is', null)
    .orderBy('sort')
    .orderBy('id');

export const draftModifierGroups = (db: TenantDb) =>
  db
    .selectFrom('modifier_group')
    .select(['id', 'name', 'min', 'max', 'multi_select', 'options', 'rev'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .orderBy('id');

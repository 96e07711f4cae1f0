import type { Menu } from '@toast/domain/menu/menu';
import { prepared } from '../prepared.ts';

/** The number of the current version; no row = nothing published. Not out of the counter's row: this one everybody may read. */
export const currentVersion = prepared<object, { menu_version: number }>('menu.current', (query) =>
  query.selectFrom('menu_version').select('version as menu_version').orderBy('version', 'desc').limit(1),
);

/** One published version, whole. */
export const menuVersion = prepared<{ version: number }, { document: Menu; hash: string }>(
  'menu.version',
  (query, arg) =>
    query.selectFrom('menu_version').select(['document', 'hash']).where('version', '=', arg('version')),
);

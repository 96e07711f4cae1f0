import type { Menu } from '@toast/domain/menu/menu';
import { prepared } from '../prepared.ts';

/** The number of the current version; 0 = nothing published. */
export const currentVersion = prepared<object, { menu_version: number }>('menu.current', (query) =>
  query.selectFrom('counter').select('menu_version'),
);

/** One published version, whole. */
export const menuVersion = prepared<{ version: number }, { document: Menu; hash: string }>(
  'menu.version',
  (query, arg) =>
    query.selectFrom('menu_version').select(['document', 'hash']).where('version', '=', arg('version')),
);

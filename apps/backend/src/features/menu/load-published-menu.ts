import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Database } from '@toast/database/client';
import { menuVersion } from '@toast/database/menu/version.reads';
import { forRestaurant } from '@toast/database/scope';
import type { RestaurantId } from '@toast/domain/ids';
import type { Menu } from '@toast/domain/menu/menu';
import { Representation } from '@toast/openapi/representation';

/** One published version, parsed for pricing and, once somebody asks, as ready bytes for HTTP; immutable. */
export type PublishedMenu = {
  readonly version: number;
  readonly menu: Menu;
  /** Made at the first call, which takes a few tens of milliseconds off the event loop. */
  representation(): Promise<Representation>;
};

export async function loadPublishedMenu(
  db: Database,
  restaurantId: RestaurantId,
  version: number,
): Promise<PublishedMenu | null> {
  const [row] = await forRestaurant(db, restaurantId).rows(menuVersion({ version }));
  if (row === undefined) return null;
  // The number alone would come again after a restaurant was made anew, with other contents.
  const etag = `"${version}-${row.hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12)}"`;
  let made: Promise<Representation> | undefined;
  return {
    version,
    menu: row.document,
    representation: () => (made ??= represent(etag, row.document)),
  };
}

async function represent(etag: string, menu: Menu): Promise<Representation> {
  const identity = Buffer.from(JSON.stringify(menu));
  const [gzipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return new Representation(etag, { identity, gzip: gzipped, br });
}

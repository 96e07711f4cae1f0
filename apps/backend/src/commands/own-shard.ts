import { parseArgs } from 'node:util';
import { createDatabase } from '@toast/database/client';
import { giveOwnShard } from '@toast/database/own-shard';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { restaurantNamed } from './restaurant-named.ts';

/** Gives the restaurant with this slug a shard of its own, `--to host:port` on that worker, while it is open. */
export async function ownShardCommand(
  config: Config,
  log: FastifyBaseLogger,
  args: readonly string[],
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { to: { type: 'string' } },
    allowPositionals: true,
  });
  const [slug, ...others] = positionals;
  if (slug === undefined || others.length > 0) throw new Error('own-shard needs the slug of one restaurant');
  if (config.databaseAdminUrl === null) throw new Error('own-shard needs DATABASE_ADMIN_URL');
  const db = createDatabase({ url: config.databaseUrl, maxConnections: 1 });
  try {
    const restaurantId = await restaurantNamed(db, slug);
    const place = await giveOwnShard(
      config.databaseAdminUrl,
      restaurantId,
      values.to === undefined ? {} : { to: values.to },
    );
    log.info({ slug, ...place }, 'the restaurant has a shard of its own');
  } finally {
    await db.close();
  }
}

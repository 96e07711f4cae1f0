import type { RestaurantId } from '@toast/domain/ids';
import pg from 'pg';

/** Where the rows of a restaurant are. */
export type ShardPlace = { readonly shardId: string; readonly node: string; readonly alone: boolean };

export type OwnShardOptions = {
  /** `host:port` of a worker of the cluster; without it the shard stays on its node. */
  readonly to?: string;
};

/**
 * Gives one restaurant a shard of its own, in all tables at once, and moves that to another worker if asked: a hot restaurant then
 * shares its tables, and if it must be the machine, with nobody. Doing it again does nothing.
 *
 * Reads go on. While the shard is split, the writes of all restaurants in it wait until its rows are copied (those that wait too long
 * are told 503 and come again with their key): Citus' split by logical replication hangs when the shard is written to (its issue 6790). The move
 * to another worker is by logical replication, which needs `wal_level = logical` on every node, and writes wait only for the take-over.
 * @param adminUrl of the coordinator, as superuser: only that may replicate.
 * @throws Error without the citus extension, or when no such restaurant or worker exists.
 */
export async function giveOwnShard(
  adminUrl: string,
  restaurantId: RestaurantId,
  { to }: OwnShardOptions = {},
): Promise<ShardPlace> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'toast own shard' });
  await client.connect();
  try {
    const before = await placeOf(client, restaurantId);
    if (!before.alone) await isolate(client, restaurantId);
    const place = await placeOf(client, restaurantId);
    if (to === undefined || to === place.node) return place;
    await move(client, place, to);
    return await placeOf(client, restaurantId);
  } finally {
    await client.end();
  }
}

/** @throws Error without the citus extension, or when there is no such restaurant. */
export async function placeOf(client: pg.Client, restaurantId: RestaurantId): Promise<ShardPlace> {
  const { rows: extension } = await client.query("select from pg_extension where extname = 'citus'");
  if (extension.length === 0)
    throw new Error('this database has no shards: the citus extension is not in it');
  const { rowCount } = await client.query('select from restaurant where restaurant_id = $1', [restaurantId]);
  if (rowCount === 0) throw new Error(`there is no restaurant ${restaurantId}`);
  const { rows } = await client.query<ShardPlace>(
    `select s.shardid::text as "shardId", n.nodename || ':' || n.nodeport as node, s.shardminvalue = s.shardmaxvalue as alone
     from pg_dist_shard s
       join pg_dist_placement p on p.shardid = s.shardid
       join pg_dist_node n on n.groupid = p.groupid and n.noderole = 'primary'
     where s.shardid = get_shard_id_for_distribution_column('restaurant'::regclass, $1::uuid)`,
    [restaurantId],
  );
  const [place] = rows;
  if (place === undefined) throw new Error(`the shard of restaurant ${restaurantId} is on no node`);
  return place;
}

async function isolate(client: pg.Client, restaurantId: RestaurantId): Promise<void> {
  await client.query(
    "select isolate_tenant_to_new_shard('restaurant'::regclass, $1::uuid, 'CASCADE', shard_transfer_mode => 'block_writes')",
    [restaurantId],
  );
}

async function move(client: pg.Client, { shardId, node }: ShardPlace, to: string): Promise<void> {
  await client.query("select citus_move_shard_placement($1, $2, $3, $4, $5, 'force_logical')", [
    shardId,
    ...address(node),
    ...address(to),
  ]);
}

/** Host and port of `host:port`; the host of an IPv6 address has colons, too. */
const address = (node: string): [string, number] => [
  node.slice(0, node.lastIndexOf(':')),
  Number(node.slice(node.lastIndexOf(':') + 1)),
];

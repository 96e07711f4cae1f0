import { type CuttingProxy, cuttingProxy } from '@toast/database/cutting-proxy';
import type { TestDatabase } from '@toast/database/testing';
import pg from 'pg';

/** A worker as the cluster knows it: behind a proxy, which can be cut and mended. */
export type Worker = CuttingProxy & { readonly port: number };

/** Lets the other nodes of a test's own cluster reach each worker through a proxy only. */
export async function workersBehindProxies({ adminUrl, workerUrls }: TestDatabase): Promise<Worker[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const workers: Worker[] = [];
    for (const url of workerUrls) {
      const proxy = await cuttingProxy(url);
      const port = Number(new URL(proxy.url).port);
      const { hostname, port: behind } = new URL(url);
      const { rowCount } = await admin.query(
        "select citus_update_node(nodeid, '127.0.0.1', $1) from pg_dist_node where nodename = $2 and nodeport = $3",
        [port, hostname, Number(behind)],
      );
      if (rowCount !== 1) throw new Error(`the cluster does not know ${hostname}:${behind}`);
      workers.push({ ...proxy, port });
    }
    return workers;
  } finally {
    await admin.end();
  }
}

/** The port of the worker that holds a restaurant. */
export async function workerPortOf(adminUrl: string, restaurantId: string): Promise<number | undefined> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ port: number }>(
      `select nodeport as port from pg_dist_placement join pg_dist_node using (groupid)
       where shardid = get_shard_id_for_distribution_column('restaurant', $1::uuid)`,
      [restaurantId],
    );
    return rows[0]?.port;
  } finally {
    await admin.end();
  }
}

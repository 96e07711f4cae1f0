import pg from 'pg';

/** Opens a connection for `use`, and closes it. */
export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away shows in the statement that was on its way.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * The URLs of all servers that hold a part of a database: the given one and, when its database has the citus extension, those of the
 * workers that it knows, reached under the names it has for them.
 * @throws Error when TOAST_TEST_CITUS_URL names a database without workers.
 */
export async function serversOf(superuserUrl: string): Promise<[coordinator: string, ...workers: string[]]> {
  const workers = await withClient(superuserUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_extension where extname = 'citus'");
    if (rowCount === 0) return [];
    const { rows } = await client.query<{ host: string; port: number }>(
      "select nodename as host, nodeport as port from pg_dist_node where noderole = 'primary' and groupid <> 0 order by groupid",
    );
    return rows;
  });
  if (workers.length === 0 && superuserUrl === process.env.TOAST_TEST_CITUS_URL)
    throw new Error('TOAST_TEST_CITUS_URL names a database without the citus extension or without workers');
  return [
    superuserUrl,
    ...workers.map(({ host, port }) => {
      const url = new URL(superuserUrl);
      url.host = `${host.includes(':') ? `[${host}]` : host}:${port}`;
      return url.href;
    }),
  ];
}

/** Each database of Citus has a daemon on each server; a server that has no place for one more was seen to crash. */
const fewestDaemons = 32;

/** @throws Error when a server of a cluster is not made for many databases. */
export async function demandDaemons(servers: readonly string[]): Promise<void> {
  for (const server of servers) {
    const { rows } = await withClient(server, (client) =>
      client.query<{ many: string }>("select current_setting('max_worker_processes') as many"),
    );
    if (Number(rows[0]?.many) < fewestDaemons)
      throw new Error(`${new URL(server).host}: set max_worker_processes to at least ${fewestDaemons}`);
  }
}

/**
 * Ends all sessions in a database, which can then be copied, renamed or dropped; Citus keeps a daemon in each of its own, and one that is
 * just starting takes more than one telling.
 */
export async function endSessions(client: pg.Client, database: string): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      'select pg_terminate_backend(pid, 100) from pg_stat_activity where datname = $1',
      [database],
    );
    if (rowCount === 0) return;
  }
}

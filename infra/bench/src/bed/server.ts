import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';
import { startPostgres } from '@toast/local/postgres';
import pg from 'pg';
import { cpuOfTree } from './cpu.ts';

/** The database server that is measured. */
export type BenchServer = {
  readonly superuserUrl: string;
  /** For people: "PostgreSQL 18.4, fsync on". */
  readonly title: string;
  readonly citus: boolean;
  /** CPU that all its processes have used so far, in milliseconds; null when it is on another machine or there is no /proc. */
  cpu(): number | null;
  stop(): Promise<void>;
};

/** A durable PostgreSQL of the bench's own, or the server of `url`, as its superuser. */
export async function openServer(url: string | undefined): Promise<BenchServer> {
  if (url !== undefined) return { ...(await lookAt(url)), stop: async () => {} };
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-bench-server-'));
  const server = await startPostgres({
    dataDir: join(dataDir, 'postgres'),
    port: await freePort(),
    durable: true,
    keep: false,
  });
  return {
    ...(await lookAt(server.url())),
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function lookAt(superuserUrl: string): Promise<Omit<BenchServer, 'stop'>> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{
      pid: string;
      version: string;
      fsync: string;
      flush: string;
      citus: boolean;
    }>(`select ${rootPid} as pid, current_setting('server_version') as version,
      current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as flush,
      exists (select from pg_extension where extname = 'citus') as citus`);
    const [about] = rows;
    if (about === undefined) throw new Error('the server says nothing about itself');
    const roots = [Number(about.pid), ...(about.citus ? await workerPids(client) : [])];
    const kind = about.citus ? `Citus (${roots.length - 1} workers) on PostgreSQL` : 'PostgreSQL';
    return {
      superuserUrl,
      title: `${kind} ${about.version.split(' ')[0]}, fsync ${about.fsync}, synchronous_commit ${about.flush}`,
      citus: about.citus,
      cpu: () => total(roots.map(cpuOfTree)),
    };
  } finally {
    await client.end();
  }
}

/** The process that all others of a server descend from: the first line of its lock file. */
const rootPid = "split_part(pg_read_file('postmaster.pid'), chr(10), 1)";

async function workerPids(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ result: string }>('select result from run_command_on_workers($1)', [
    `select ${rootPid}`,
  ]);
  return rows.map(({ result }) => Number(result));
}

const total = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0 as number | null);

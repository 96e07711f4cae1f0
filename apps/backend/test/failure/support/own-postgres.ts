import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@toast/local/ports';
import { type Postgres, startPostgres } from '@toast/local/postgres';
import { removeDataDirectory } from '@toast/local/postgres/data-directory';

/** A PostgreSQL of the test's own, with every commit on disk, to be killed and started again on the same data. */
export type OwnPostgres = {
  readonly url: string;
  /** SIGKILL to the server process; those that it had started end by themselves. Resolves when it is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

export async function ownPostgres(): Promise<OwnPostgres> {
  const parent = await mkdtemp(join(tmpdir(), 'toast-failure-'));
  const options = { dataDir: join(parent, 'postgres'), port: await freePort(), durable: true };
  let server: Postgres = await startPostgres(options);
  return {
    url: server.url('postgres'),
    kill: async () => {
      const lock = await readFile(join(await realpath(options.dataDir), 'postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
      await server.ended;
    },
    start: async () => {
      server = await startAgain(() => startPostgres(options));
    },
    remove: async () => {
      await server.stop();
      removeDataDirectory(options.dataDir);
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** As a supervisor does: while a session of the killed server still holds its memory, the new one refuses to start. */
async function startAgain(start: () => Promise<Postgres>): Promise<Postgres> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (tries === 100) throw error;
      await pause(50);
    }
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { own } from './own.ts';
import type { Programs } from './programs.ts';
import { scratchSettings } from './scratch-settings.ts';

export type ScratchServer = {
  readonly name: string;
  /** The server's superuser, by its socket. */
  url(database: string): string;
  stop(): Promise<void>;
};

export type ScratchStart = {
  readonly name: string;
  readonly bin: string;
  /** Holds `data`, and what we put beside it. */
  readonly directory: string;
  readonly sockets: string;
  readonly port: number;
  readonly preload: string;
  /** How long the way to the restore point may take, in milliseconds. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Starts a restored copy and resolves when it has reached its point and takes connections.
 * @throws Error with the server's last words when it ends before: `recovery ended before configured recovery target was reached`.
 */
export async function startScratch(programs: Programs, start: ScratchStart): Promise<ScratchServer> {
  const { directory, sockets, port, preload } = start;
  const data = join(directory, 'data');
  const [configFile, hbaFile] = [join(directory, 'scratch.conf'), join(directory, 'scratch.hba')];
  writeFileSync(configFile, '', { mode: 0o600 });
  // Its directory is closed to everybody else.
  writeFileSync(hbaFile, 'local all all trust\n', { mode: 0o600 });
  for (const file of [configFile, hbaFile]) own(file, programs.user);
  const control = await programs.run(join(start.bin, 'pg_controldata'), [data]);
  const settings = scratchSettings({ data, sockets, port, preload, configFile, hbaFile }, control);
  const server = spawn(join(start.bin, 'postgres'), ['-D', data, ...settings], {
    ...programs.user,
    env: scratchEnvironment(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  createInterface({ input: server.stderr }).on('line', (line) => {
    said.push(line);
    if (said.length > 40) said.shift();
  });
  const url = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(sockets)}&port=${port}`;
  try {
    await untilReady(server, url('postgres'), start);
  } catch (cause) {
    await end(server);
    throw new Error(`${start.name} did not come up:\n${said.slice(-12).join('\n')}`, { cause });
  }
  return { name: start.name, url, stop: () => end(server) };
}

/** Its restore_command needs the passphrase, and a spool that is not the real node's; no certificate of ours goes along. */
const scratchEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PGSSL'))),
  PGBACKREST_ARCHIVE_ASYNC: 'n',
  PGBACKREST_LOG_LEVEL_FILE: 'off',
});

async function untilReady(server: ChildProcess, url: string, { patience, signal }: ScratchStart) {
  const until = Date.now() + patience;
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error('the server ended');
    if (await isUp(url)) return;
    if (Date.now() > until) throw new Error(`not there after ${patience} ms`);
    await pause(wait, undefined, signal && { signal });
  }
}

async function isUp(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ waiting: boolean }>('select pg_is_in_recovery() as waiting');
    return rows[0]?.waiting === false;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  const harder = setTimeout(() => server.kill('SIGQUIT'), 20_000);
  await gone;
  clearTimeout(harder);
}

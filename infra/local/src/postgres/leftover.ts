import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';

const OWNER = /cluster_name=toast_by_(\d+)/;

/** The option by which a running server tells who started it; the server keeps it in `postmaster.opts`. */
export const ownerOption = `cluster_name=toast_by_${process.pid}`;

/**
 * Ends a server that still runs on `directory` because its launcher was killed; rejects with a Failure when the launcher
 * lives (two launchers must not share one database directory). Does nothing when no server runs.
 */
export async function stopLeftover(directory: string): Promise<void> {
  const pid = runningServer(directory);
  if (pid === undefined) return;
  const owner = Number(OWNER.exec(readFileSync(join(directory, 'postmaster.opts'), 'utf8'))?.[1]);
  // A launcher that was killed this very moment still counts as the parent for a few milliseconds.
  for (let tries = 0; owner === parentOf(pid) && tries < 10; tries++) await pause(100);
  if (owner === parentOf(pid)) {
    throw new Failure(
      `The database in ${directory} is in use: another launcher runs it (process ${owner}).`,
      'Stop that one first, or give this one a directory of its own with TOAST_DATA_DIR.',
    );
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    if (waited > 20_000) {
      throw new Failure(
        `A database server left over from an earlier start (process ${pid}) does not stop.`,
        `End it yourself with: kill -9 ${pid}`,
      );
    }
    await pause(50);
  }
}

/** The process id of a server that runs on `directory` now; a number in a stale lock file may be anybody's, so look closer. */
function runningServer(directory: string): number | undefined {
  const lock = join(directory, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  return commandOf(pid).includes('postgres') ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  return process.platform === 'linux' ? readProc(pid, 'comm') : ps('comm', pid);
}

function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(ps('ppid', pid));
  // "pid (name, which may hold anything) state ppid …"
  return Number(readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function ps(column: string, pid: number): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

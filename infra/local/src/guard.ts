import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A shell that outlives us for a moment: it reads a pipe that only we hold open. When this process ends, in whatever way
 * (also by SIGKILL), the pipe closes and the shell stops what we started. Without it, killing the launcher would leave
 * servers behind that hold their ports.
 */
const WATCH = `
cat >/dev/null
kill -s "$1" -- "$2" 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 -- "$2" 2>/dev/null || break; sleep 1; done
kill -s KILL -- "$2" 2>/dev/null
[ -z "$3" ] || rm -rf -- "$3"
`;

/**
 * What the guard does when we are gone: `signal` to the child (or to its whole process `group`), SIGKILL after ten seconds,
 * then `remove` this directory.
 */
export type GuardOptions = { signal: NodeJS.Signals; group?: boolean; remove?: string };

/** Ties the life of `child` to the life of this process. The guard goes away by itself when the child ends first. */
export function guard(child: ChildProcess, options: GuardOptions): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  const args = [
    options.signal.slice(3),
    String(options.group ? -child.pid : child.pid),
    options.remove ?? '',
  ];
  const shell = spawn('/bin/sh', ['-c', WATCH, 'guard', ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  // A guard that cannot start must not stop the work; it is a second line of defence.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  child.once('exit', () => shell.kill('SIGKILL'));
}

import { execFileSync, spawn } from 'node:child_process';

/** All our namespaces begin so; after it comes the process that they belong to. */
const PREFIX = 'toast-mesh-';

export const nameFor = (host: string): string => `${PREFIX}${process.pid}-${host}`;

/** Ends what lives in a namespace and removes it, with the links that are in it. */
const REMOVE =
  'for name in $(ip netns list | sed -n "s/^\\($1[^ ]*\\).*/\\1/p"); do ip netns pids "$name" | xargs -r kill -9; ip netns delete "$name"; done';

/** Removes the namespaces of this process. */
export const removeOwn = (): void => remove(nameFor(''));

/** Removes what processes left behind that no longer live. */
export function sweep(): void {
  const list = execFileSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  const owners = new Set(
    [...list.matchAll(new RegExp(`^${PREFIX}(\\d+)-`, 'gm'))].map(([, pid = '']) => pid),
  );
  for (const pid of owners) if (!lives(Number(pid))) remove(`${PREFIX}${pid}-`);
}

function remove(prefix: string): void {
  execFileSync('sh', ['-c', REMOVE, 'sh', prefix], { stdio: 'ignore' });
}

/** Removes this process' namespaces also when it is killed: a shell waits for the end of a pipe that only we hold open. */
export function removeWhenGone(): void {
  const guard = spawn('sh', ['-c', `read _; ${REMOVE}`, 'sh', nameFor('')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  // Node would wait for the pipe as well.
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Stops every server of the directory and removes it when this process ends, in whatever way; `end` does so now. */
export function guardian(directory: string, pgCtl: readonly string[]): { end(): Promise<void> } {
  const script = `cat > /dev/null
trap '' TERM INT HUP
for pid in "$0"/*/*/postmaster.pid; do
  [ ! -e "$pid" ] || "$@" --pgdata="$(dirname "$pid")" --mode=immediate stop
done > /dev/null 2>&1
rm -rf "$0"`;
  const shell = spawn('/bin/sh', ['-c', script, directory, ...pgCtl], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = once(shell, 'exit');
  shell.stdin.on('error', () => {});
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return {
    end: async () => {
      shell.ref();
      shell.stdin.end();
      await gone;
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Stops the servers of these data directories and removes `directory` when this process ends, in whatever way; `end` does so now. */
export function guardian(
  directory: string,
  pgCtl: readonly string[],
  data: readonly string[],
): { end(): Promise<void> } {
  const script = `cat > /dev/null
trap '' TERM INT HUP
for data in $TOAST_BED_DATA; do
  [ ! -e "$data/postmaster.pid" ] || "$@" --pgdata="$data" --mode=immediate stop
done > /dev/null 2>&1
rm -rf "$0"`;
  const shell = spawn('/bin/sh', ['-c', script, directory, ...pgCtl], {
    detached: true,
    cwd: '/',
    env: { ...process.env, TOAST_BED_DATA: data.join(' ') },
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

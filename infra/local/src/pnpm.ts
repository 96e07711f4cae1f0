import { readFileSync } from 'node:fs';
import { type RunOptions, runProgram } from './program.ts';
import { inRoot } from './root.ts';

type Manifest = { packageManager: string };

/** Runs a program of the root package through the pinned pnpm, for those (turbo) that need pnpm itself on the PATH. */
export function pnpmExec(options: Omit<RunOptions, 'program'>): Promise<void> {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
  return runProgram({
    ...options,
    program: 'npx',
    // Without --prefer-offline npx asks the registry first, which takes a minute when there is no network.
    args: ['--prefer-offline', '-y', packageManager, 'exec', ...options.args],
    env: { ...process.env, NODE_ENV: 'production', CI: 'true' },
  });
}

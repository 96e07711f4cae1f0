import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './say.mjs';

/** The first version that runs TypeScript files without a flag. */
const RUNS_TYPESCRIPT = [22, 18];
const RUNS_BOOTSTRAP = [20, 20];

/** Throws when the Node that runs this file is too old even for that. */
export function demandNode() {
  if (isAtLeast(RUNS_BOOTSTRAP)) return;
  throw new Failure(
    `This is Node ${process.versions.node}; ${RUNS_BOOTSTRAP.join('.')} or newer is needed.`,
    'Install a current Node (nodejs.org, nvm, or your package manager), then run the same command again.',
  );
}

/** The Node that runs everything else: the one installed from the registry, else this one when it is new enough. */
export function findNode() {
  const installed = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(installed)) {
    if (spawnSync(installed, ['--version']).status === 0) return installed;
    if (!isAtLeast(RUNS_TYPESCRIPT)) {
      throw new Failure(
        'The Node that was installed from the registry does not run here (it needs glibc; Alpine has musl).',
        `Use a system with glibc, or install Node ${RUNS_TYPESCRIPT.join('.')} or newer yourself.`,
      );
    }
  }
  if (isAtLeast(RUNS_TYPESCRIPT)) return process.execPath;
  throw new Failure(
    `There is no packaged Node for ${process.platform} ${process.arch}, and this one (${process.versions.node}) is too old.`,
    `Install Node ${RUNS_TYPESCRIPT.join('.')} or newer (24 is what we test with), then run the same command again.`,
  );
}

/** @param {number[]} wanted major and minor */
function isAtLeast([major = 0, minor = 0]) {
  const [ours = 0, oursMinor = 0] = process.versions.node.split('.').map(Number);
  return ours > major || (ours === major && oursMinor >= minor);
}

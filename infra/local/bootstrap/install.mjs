import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitIfStopping, runGroup } from './run-group.mjs';
import { Failure, root, say } from './say.mjs';

const STAMP = join(root, 'node_modules/.toast-install');

/**
 * Installs exactly what the lockfile says; skipped when it was done already for the same lockfile and manifests.
 * @param {NodeJS.ProcessEnv} environment
 */
export async function install(environment) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  say(`› install packages with ${pnpm} (the first time takes about a minute)`);
  const started = Date.now();
  // Without --prefer-offline npx asks the registry first, which takes a minute when there is no network.
  const args = ['--prefer-offline', '-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'];
  // CI: without it pnpm asks before it replaces a node_modules that it did not make.
  const code = await runGroup('npx', args, { ...environment, CI: 'true' }).catch((error) => error.message);
  exitIfStopping();
  if (code !== 0) {
    throw new Failure(
      `Installing the packages failed (npx ${args.join(' ')}: code ${code}).`,
      'Look at what it says above. It needs the npm registry: is there a network, or a proxy to set (npm config set proxy …)?',
    );
  }
  writeFileSync(STAMP, wanted);
  say(`✓ install packages (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Changes when the lockfile, a manifest, the settings or the platform changes. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const workspaces = ['packages', 'apps', 'infra'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaces.sort()]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

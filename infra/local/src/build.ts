import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { APPS } from './apps.ts';
import { filesIn } from './files-in.ts';
import { pnpmExec } from './pnpm.ts';
import type { Report } from './report.ts';
import { inRoot, root } from './root.ts';
import { withNeeds } from './workspaces.ts';

/** Where Next puts the self-contained server of an app. */
export function standaloneServer(app: string): string {
  return inRoot('apps', app, '.next/standalone/apps', app, 'server.js');
}

const STAMP = inRoot('node_modules/.toast-build');

/** Builds the apps, unless nothing that they are built from has changed since the last time. */
export async function ensureBuilt(report: Report, signal?: AbortSignal): Promise<void> {
  const wanted = fingerprint();
  const built = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (built && APPS.every((app) => existsSync(standaloneServer(app)))) return;
  await report.step('build the three apps (one to two minutes the first time)', async () => {
    rmSync(STAMP, { force: true });
    // One at a time: three builds side by side need more memory than a small machine has.
    await pnpmExec({
      name: 'build',
      args: ['turbo', 'run', 'build', '--concurrency=1', '--output-logs=new-only'],
      advice: 'Look at what the build says above; then run the same command again.',
      report,
      signal,
    });
    for (const app of APPS) completeStandalone(app);
    writeFileSync(STAMP, wanted);
  });
}

/** Next leaves what a content delivery network would serve out of the self-contained server; here it serves that itself. */
function completeStandalone(app: string): void {
  const source = inRoot('apps', app);
  const target = join(source, '.next/standalone/apps', app);
  for (const folder of ['.next/static', 'public']) {
    rmSync(join(target, folder), { recursive: true, force: true });
    if (existsSync(join(source, folder)))
      cpSync(join(source, folder), join(target, folder), { recursive: true });
  }
}

/** The backend is not among an app's needs: it lends the apps its types, and types leave nothing in what is built. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['pnpm-lock.yaml', 'turbo.json', 'package.json'])
    hash.update(readFileSync(inRoot(file)));
  for (const { folder } of withNeeds(APPS.map((app) => `apps/${app}`))) {
    for (const file of filesIn(inRoot(folder))) {
      if (!file.includes('.test.')) hash.update(relative(root, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

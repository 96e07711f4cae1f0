import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runTool } from '../check/tool.ts';
import { Failure } from '../failure.ts';
import type { Report } from '../report.ts';
import { inRoot } from '../root.ts';
import { installFromDebian } from './debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, the system's, Playwright's own, downloaded when there is none, or
 * Debian's package when we may install it. Rejects with a Failure otherwise: the journeys are never skipped.
 */
export async function findChromium(report: Report, signal: AbortSignal): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Failure(
      `CHROMIUM_PATH is ${given}, which does not run.`,
      'Correct it, or unset it to use the system’s.',
    );
  }
  const found = ofSystem() ?? ofPlaywright();
  if (found !== undefined) return found;
  return report.step('get a Chromium for the browser journeys', async () => {
    const download = await runTool([process.execPath, playwrightCli(), 'install', 'chromium'], { signal });
    const downloaded = ofPlaywright();
    if (downloaded !== undefined) return downloaded;
    const installed = await installFromDebian('chromium', signal);
    const debian = ofSystem();
    if (debian !== undefined) return debian;
    throw new Failure(
      `There is no Chromium for the browser journeys.\n${download.output}\n${installed}`.trim(),
      'Install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
    );
  });
}

function ofSystem(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES];
  const names = [...NAMES, 'Google Chrome', 'Chromium'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(runs);
}

/** Where Playwright keeps its own; downloaded does not mean that the system has the libraries it needs. */
function ofPlaywright(): string | undefined {
  const program = `process.stdout.write(require('@playwright/test').chromium.executablePath())`;
  const said = spawnSync(process.execPath, ['-e', program], {
    cwd: inRoot('infra/journeys'),
    encoding: 'utf8',
  });
  return said.status === 0 && runs(said.stdout) ? said.stdout : undefined;
}

function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

export function playwrightCli(): string {
  return createRequire(inRoot('infra/journeys/package.json')).resolve('@playwright/test/cli');
}

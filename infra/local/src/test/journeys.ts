import { join } from 'node:path';
import { ensureBuilt } from '../build.ts';
import { toolEnvironment } from '../check/tool.ts';
import { runAttached } from '../program.ts';
import type { Report } from '../report.ts';
import { inRoot } from '../root.ts';
import { findChromium, playwrightCli } from './chromium.ts';
import { readReport } from './read-report.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What Playwright's JSON reporter writes, as far as we read it. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** The whole product in a real browser: infra/journeys. */
export async function runJourneys(
  report: Report,
  reports: string,
  filters: readonly string[],
  signal: AbortSignal,
): Promise<Tally> {
  const chromium = await findChromium(report, signal);
  await ensureBuilt(report, signal);
  const file = join(reports, 'playwright.json');
  const exitCode = await runAttached({
    program: process.execPath,
    args: [playwrightCli(), 'test', '--reporter=list,json', ...filters],
    cwd: inRoot('infra/journeys'),
    env: { ...toolEnvironment(), CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    signal,
  });
  return tallyOf(count(readReport<PlaywrightReport>(file)), exitCode);
}

function count(report: PlaywrightReport | undefined): Tally | undefined {
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A journey that passes only sometimes does not pass.
  return { passed: expected, failed: unexpected + flaky, skipped };
}

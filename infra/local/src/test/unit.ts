import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from '../check/tool.ts';
import { runAttached } from '../program.ts';
import { inRoot } from '../root.ts';
import { readReport } from './read-report.ts';
import { type Tally, tallyOf } from './tally.ts';

/** What vitest's JSON reporter writes, as far as we read it. */
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Unit tests, tests on a real PostgreSQL, and the backend's tests over HTTP: all that vitest runs, in one run. */
export async function runUnitTests(
  reports: string,
  filters: readonly string[],
  signal: AbortSignal,
  more: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const file = join(reports, 'vitest.json');
  rmSync(file, { force: true });
  const exitCode = await runAttached({
    program: inRoot('node_modules/.bin/vitest'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters],
    cwd: inRoot(),
    env: { ...toolEnvironment(), ...more },
    signal,
  });
  return tallyOf(count(readReport<VitestReport>(file)), exitCode);
}

function count(report: VitestReport | undefined): Tally | undefined {
  if (report === undefined) return undefined;
  // A file that cannot even be loaded has no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

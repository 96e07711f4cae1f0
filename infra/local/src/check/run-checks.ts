import { paint, type Report } from '../report.ts';
import { CHECKS } from './checks.ts';

export type Tally = { passed: number; failed: number };

/** Runs every check, also after one has failed; a line for each, and the tool's own words for those that fail. */
export async function runChecks(report: Report, signal: AbortSignal, fix = false): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const { name, run, fix: mend } of CHECKS) {
    const started = performance.now();
    const { ok, output } = await (fix && mend !== undefined ? mend : run)(signal);
    tally[ok ? 'passed' : 'failed']++;
    const verdict = ok ? paint('green', 'ok  ') : paint('red', 'FAIL');
    if (!ok) report.say(output);
    report.say(`${verdict} ${name} ${paint('dim', `${Math.round(performance.now() - started)} ms`)}`);
  }
  return tally;
}

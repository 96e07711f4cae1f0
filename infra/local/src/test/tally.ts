/** How many checks or tests went well and how many did not. */
export type Tally = { passed: number; failed: number; skipped: number };

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * A report's numbers together with the exit code of the program that wrote it: a program that fails without a failed test
 * (an error outside of any test, a report that is missing) counts as one failure, so that the sum never lies.
 */
export function tallyOf(counted: Tally | undefined, exitCode: number): Tally {
  if (counted === undefined) return ONE_FAILED;
  return exitCode !== 0 && counted.failed === 0 ? add(counted, ONE_FAILED) : counted;
}

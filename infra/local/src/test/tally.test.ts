import { describe, expect, it } from 'vitest';
import { NOTHING, tallyOf } from './tally.ts';

describe('the tally of a test program', () => {
  const good = { passed: 7, failed: 0, skipped: 1 };
  const bad = { passed: 5, failed: 2, skipped: 0 };

  it.each([
    ['is what it counted when it went well', good, 0, good],
    ['is what it counted when tests failed', bad, 1, bad],
    ['has one failure when it fails without a failed test', good, 1, { ...good, failed: 1 }],
    ['has one failure when it wrote no report', undefined, 0, { ...NOTHING, failed: 1 }],
  ])('%s', (_what, counted, exitCode, expected) => {
    expect(tallyOf(counted, exitCode)).toEqual(expected);
  });
});

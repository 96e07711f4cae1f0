import { prettyLog } from '@toast/local/pretty-log';
import { describe, expect, it } from 'vitest';
import { watchFaults } from '../src/fault-watch.ts';
import { readOptions } from '../src/options.ts';
import { hasFailed } from '../src/result.ts';
import type { Outcome, Row } from '../src/row.ts';
import { rows as ours } from '../src/rows/index.ts';
import { runRows } from '../src/run-rows.ts';
import { asMarkdown, printed } from '../src/table.ts';

const fine: Outcome = {
  requests: 100,
  failed: 0,
  outageMs: 20,
  lost: 0,
  doubled: 0,
  allowed: { failed: 0, outageMs: 1_000 },
  notes: [],
};
const ending = (name: string, more: Partial<Outcome> = {}): Row => ({
  name,
  run: async () => ({ ...fine, ...more }),
});
const never = new AbortController().signal;
const silent = { signal: never, began: () => {}, said: () => {}, ended: () => {} };

describe('a row', () => {
  it.each([
    ['what it may cost', {}, false],
    ['one failed request too many', { failed: 1 }, true],
    ['a request of those that may fail', { failed: 1, allowed: { failed: 1, outageMs: 1_000 } }, false],
    ['a longer gap than it may', { outageMs: 1_001 }, true],
    ['an order lost', { lost: 1, allowed: { failed: 9, outageMs: 9_000 } }, true],
    ['an order doubled', { doubled: 1, allowed: { failed: 9, outageMs: 9_000 } }, true],
    ['no load at all', { requests: 0 }, true],
  ])('with %s', async (_what, more, fails) => {
    const [result] = await runRows([ending('row', more)], silent);
    expect(result && hasFailed(result)).toBe(fails);
  });

  it('that throws has failed, and the next one runs all the same', async () => {
    const broken: Row = { name: 'broken', run: () => Promise.reject(new Error('no bed')) };
    const results = await runRows([broken, ending('next')], silent);
    expect(results.map(hasFailed)).toEqual([true, false]);
    expect(printed(results)).toContain('no bed');
  });

  it('that the machine lacks something for is neither held nor failed, and says why', async () => {
    const results = await runRows([{ ...ending('far'), lacks: () => 'no nginx' }], silent);
    expect(results.map(hasFailed)).toEqual([false]);
    expect(printed(results)).toContain('far: not run: no nginx');
    expect(asMarkdown(results)).toContain('| far | not run |');
  });
});

describe('the choice of rows', () => {
  it('is by words of their names, and an unknown word lists what there is', () => {
    const all = [ending('backend dies'), ending('region dies')];
    expect(readOptions(['--', 'Region'], all).rows.map(({ name }) => name)).toEqual(['region dies']);
    expect(() => readOptions(['moon'], all)).toThrow(/backend dies/);
  });

  it('is by names that nobody else has', () => {
    const names = ours.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the faults that processes tell of in their logs', () => {
  it('are noted once each, with who and how often', () => {
    const { report, notes } = watchFaults();
    const err = { type: 'Error', message: 'no such shard', stack: '    at place' };
    const fault = prettyLog(JSON.stringify({ level: 'error', err, msg: 'fault', requestId: 'r-1' }));
    report.service('backend-east-1', fault);
    report.service('backend-east-1', fault);
    report.service('backend-east-1', prettyLog(JSON.stringify({ level: 'info', msg: 'default' })));
    const gone = { ...err, cause: { type: 'DatabaseUnavailable', message: 'it is away' } };
    report.service('backend-east-1', prettyLog(JSON.stringify({ level: 'error', err: gone, msg: 'fault' })));
    expect(notes()).toEqual(['2 × fault of backend-east-1: Error: no such shard']);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './check/run-checks.ts';
import { explain, runCommand } from './command.ts';
import { Failure } from './failure.ts';
import { generate } from './generate.ts';
import { openReport, paint, seconds } from './report.ts';
import { runJourneys } from './test/journeys.ts';
import { seekRedis } from './test/redis.ts';
import { collecting, runRouting } from './test/routing.ts';
import { installSystemPrograms } from './test/system-programs.ts';
import { add, NOTHING, ONE_FAILED, type Tally } from './test/tally.ts';
import { runUnitTests } from './test/unit.ts';

const PARTS = ['check', 'unit', 'routing', 'generated', 'journeys'] as const;
type Part = (typeof PARTS)[number];

// `npm test`: everything; `--only <part>` one part of it, and further words choose files for unit tests and journeys. A
// later part runs although an earlier one failed, so that one run tells all.
await runCommand(async ({ args, signal }) => {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.only !== undefined && !PARTS.some((part) => part === values.only)) {
    throw new Failure(`There is no part "${values.only}".`, `Parts are: ${PARTS.join(', ')}`);
  }
  const report = openReport();
  const reports = mkdtempSync(join(tmpdir(), 'toast-reports-'));
  const parts: Record<Part, () => Promise<Tally>> = {
    check: async () => ({ ...(await runChecks(report, signal)), skipped: 0 }),
    unit: async () => {
      await seekRedis(report, signal);
      await installSystemPrograms(report, signal);
      return runUnitTests(reports, positionals, signal, collecting(reports));
    },
    routing: () => runRouting(report, reports, positionals, signal),
    generated: async () => {
      const changed = await generate(report, signal);
      if (changed.length === 0) return { passed: 1, failed: 0, skipped: 0 };
      const list = changed.map((file) => `  ${file}`).join('\n');
      throw new Failure(`What is generated is out of date:\n${list}`, 'Commit what "pnpm gen" writes.');
    },
    journeys: () => runJourneys(report, reports, positionals, signal),
  };

  const started = performance.now();
  let total = NOTHING;
  try {
    for (const part of PARTS) {
      if (values.only !== undefined && values.only !== part) continue;
      const began = performance.now();
      report.say(`\n${paint('bold', part)}`);
      const tally = await parts[part]().catch((error: unknown) => {
        signal.throwIfAborted();
        report.say(`${paint('red', '✗')} ${explain(error)}`);
        return ONE_FAILED;
      });
      total = add(total, tally);
      const { passed, failed, skipped } = tally;
      const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
      report.say(
        `${part}: ${passed} ok, ${failed} not${skips} ${paint('dim', `(${seconds(performance.now() - began)})`)}`,
      );
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  report.say(
    `\n${seconds(performance.now() - started)}${total.skipped === 0 ? '' : `, ${total.skipped} skipped`}`,
  );
  report.say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});

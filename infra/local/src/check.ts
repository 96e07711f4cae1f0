import { parseArgs } from 'node:util';
import { runChecks } from './check/run-checks.ts';
import { runCommand } from './command.ts';
import { openReport } from './report.ts';

// `pnpm check`: everything that can be said about the code without running it. `--fix` formats and mends what it can.
await runCommand(async ({ args, signal }) => {
  const { values } = parseArgs({ args, options: { fix: { type: 'boolean', default: false } } });
  const { failed } = await runChecks(openReport(), signal, values.fix);
  return failed === 0 ? 0 : 1;
});

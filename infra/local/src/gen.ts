import { runCommand } from './command.ts';
import { generate } from './generate.ts';
import { openReport } from './report.ts';

// `pnpm gen`: SQL of every statement, the OpenAPI document, and what else is generated and committed.
await runCommand(async ({ signal }) => {
  const report = openReport();
  const changed = await generate(report, signal);
  report.say(
    changed.length === 0
      ? 'Nothing has changed.'
      : `Changed:\n${changed.map((file) => `  ${file}`).join('\n')}`,
  );
  return 0;
});

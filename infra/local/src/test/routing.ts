import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from '../report.ts';
import { inRoot } from '../root.ts';
import { add, NOTHING, type Tally } from './tally.ts';
import { runUnitTests } from './unit.ts';

/** Where the processes of a test run write the statements that they send. */
const directoryIn = (reports: string): string => join(reports, 'statements');
const onCitus = (): boolean => Boolean(process.env.TOAST_TEST_CITUS_URL);

/** The environment in which the unit tests, and the backends that they start, write down what they send. */
export function collecting(reports: string): NodeJS.ProcessEnv {
  if (!onCitus()) return {};
  const directory = directoryIn(reports);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const collector = pathToFileURL(inRoot('packages/database/src/routing/collect.ts')).href;
  return {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${collector}`.trim(),
    TOAST_STATEMENTS_TO: directory,
  };
}

/** Asks a Citus cluster for the plan of every statement that the unit tests of this run have sent; runs them first when none did. */
export async function runRouting(
  report: Report,
  reports: string,
  filters: readonly string[],
  signal: AbortSignal,
): Promise<Tally> {
  if (!onCitus()) {
    report.say(
      'not run: it needs a Citus cluster, named by TOAST_TEST_CITUS_URL (infra/compose.yaml starts one)',
    );
    return NOTHING;
  }
  const directory = directoryIn(reports);
  const environment = collecting(reports);
  const before =
    readdirSync(directory).length > 0 ? NOTHING : await runUnitTests(reports, filters, signal, environment);
  return add(
    before,
    await runUnitTests(reports, ['packages/database/src/routing/'], signal, { TOAST_ROUTING_OF: directory }),
  );
}

import { readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { checkBoundaries } from './boundaries.ts';
import { runTool, type Verdict } from './tool.ts';

export type Check = {
  name: string;
  run(signal: AbortSignal): Promise<Verdict>;
  fix?(signal: AbortSignal): Promise<Verdict>;
};

const tool =
  (...command: string[]) =>
  (signal: AbortSignal) =>
    runTool(command, { signal });

/** In the order in which a person wants to hear of them. */
export const CHECKS: readonly Check[] = [
  {
    name: 'format',
    run: tool('biome', 'check', '.', '--reporter=summary'),
    fix: tool('biome', 'check', '--write', '.'),
  },
  {
    name: 'lint',
    run: tool('oxlint', '--type-aware', '--deny-warnings', '--format=unix'),
    fix: tool('oxlint', '--type-aware', '--deny-warnings', '--format=unix', '--fix'),
  },
  { name: 'types', run: checkTypes },
  { name: 'boundaries', run: checkBoundaries },
  { name: 'unused', run: tool('knip', '--config', 'packages/config/knip.json', '--no-config-hints') },
];

/** Every package, two at a time; turbo leaves out those of which nothing has changed. */
function checkTypes(signal: AbortSignal): Promise<Verdict> {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    packageManager: string;
  };
  const turbo = ['turbo', 'run', 'types', '--concurrency=2', '--continue', '--output-logs=errors-only'];
  return runTool(['npx', '--prefer-offline', '-y', packageManager, 'exec', ...turbo], { signal });
}

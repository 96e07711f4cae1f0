import { existsSync } from 'node:fs';
import { APPS } from '../apps.ts';
import { inRoot } from '../root.ts';
import { runTool, type Verdict } from './tool.ts';

/** What dependency-cruiser reports in JSON, as far as we read it. */
type Cruise = {
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[];
  };
};

type Run = { folders: string[]; tsConfig?: string; floor: number };

/**
 * dependency-cruiser passes on nothing when it cannot read TypeScript (it did, with a compiler it does not know), so fewer
 * modules than there were when this was written is a failure as well.
 */
const HOUSE: Run = { folders: ['packages', 'apps/backend', 'infra'], floor: 500 };
/** Each app by itself, for each has its own meaning of "~/". */
const RUNS: Run[] = [
  HOUSE,
  ...APPS.map((app) => ({ folders: [`apps/${app}`], tsConfig: `apps/${app}/tsconfig.json`, floor: 100 })),
];

/** Who may import whom: packages/config/dependency-cruiser.mjs. */
export async function checkBoundaries(signal: AbortSignal): Promise<Verdict> {
  const complaints = new Set<string>();
  for (const run of RUNS) for (const complaint of await cruise(run, signal)) complaints.add(complaint);
  return { ok: complaints.size === 0, output: [...complaints].join('\n') };
}

async function cruise({ folders, tsConfig, floor }: Run, signal: AbortSignal): Promise<string[]> {
  const config = ['--config', 'packages/config/dependency-cruiser.mjs', '--output-type', 'json'];
  const resolution = tsConfig !== undefined && existsSync(inRoot(tsConfig)) ? ['--ts-config', tsConfig] : [];
  const { output } = await runTool(['depcruise', ...config, ...resolution, ...folders], { signal });
  const parsed = parse(output);
  if (parsed === undefined) return [output];
  const { totalCruised, violations } = parsed.summary;
  const complaints = violations.map(({ rule, from, to, cycle }) => {
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
    return `${rule.name}: ${from} → ${way}`;
  });
  if (totalCruised >= floor) return complaints;
  const few = `only ${totalCruised} modules were read in ${folders.join(', ')}, at least ${floor} are expected`;
  return [...complaints, few];
}

function parse(output: string): Cruise | undefined {
  try {
    return JSON.parse(output) as Cruise;
  } catch {
    return undefined;
  }
}

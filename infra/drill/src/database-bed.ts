import { type Bed, type BedOptions, makeBed } from '@toast/infra-postgres/bed';
import { type BedDatabase, openBed } from '@toast/infra-postgres/bed-database';
import { hasCitus } from '@toast/infra-postgres/programs';
import { findSystemProgram, howToInstall } from '@toast/local/test/system-programs';

export const pair = ['coordinator-east', 'coordinator-west'];
export const cluster = [...pair, 'worker-1-east', 'worker-1-west', 'worker-2-east', 'worker-2-west'];

/** What a row with database nodes of its own needs beside the stack. */
export function nodesLack(): string | undefined {
  const missing = (['pg_ctl', 'pgbouncer'] as const).filter((name) => findSystemProgram(name) === undefined);
  return missing.length === 0
    ? undefined
    : missing.map((name) => `there is no ${name}: ${howToInstall(name)}`).join('; ');
}

export const citusLacks = (): string | undefined =>
  nodesLack() ??
  (hasCitus() ? undefined : "the system's PostgreSQL has no Citus (install it from citusdata's packages)");

/** Database nodes for one row: opened when the row is run, and asked for while it happens. */
export function nodesOf(options: BedOptions): {
  readonly open: (say: (line: string) => void) => Promise<BedDatabase>;
  readonly database: () => BedDatabase;
  readonly bed: () => Bed;
} {
  let opened: BedDatabase | undefined;
  const database = () => {
    if (opened === undefined) throw new Error('the nodes have not been started');
    return opened;
  };
  return {
    open: async (say) => {
      opened = await openBed(await makeBed(options), say);
      return opened;
    },
    database,
    bed: () => database().bed,
  };
}

/** Runs a command of a node's host and says what it said. @throws Error when it failed */
export async function must(
  bed: Bed,
  host: string,
  words: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const { code, output, complaint } = await bed.node(host).deed(...words);
  for (const line of `${output}${complaint}`.trim().split('\n')) say(`  ${line}`);
  say(`toast-${words.join(' ')} on ${host}: ${Math.round(performance.now() - began)} ms`);
  if (code !== 0) throw new Error(`toast-${words.join(' ')}: ${complaint}`);
}

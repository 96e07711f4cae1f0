import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ChoiceOptions, chooseBackup } from './choose-backup.ts';
import type { Fleet, FleetNode } from './fleet.ts';
import { own } from './own.ts';
import { instantOfPoint } from './point-name.ts';
import type { Programs } from './programs.ts';
import { readStanzaInfo } from './stanza-info.ts';

/** A node with the backup that it is restored from. */
export type Planned = {
  readonly node: FleetNode;
  /** The host that made it, and its options of pgBackRest. */
  readonly source: FleetNode['sources'][number];
  readonly label: string;
  readonly stop: Date;
};

const stanzaOf = (options: readonly string[]): string =>
  options.findLast((option) => option.startsWith('--stanza='))?.slice('--stanza='.length) ?? 'default';

/**
 * Which backup each node is restored from, so that all meet at the point.
 * @throws Error that names every node which has none.
 */
export async function planRestore(
  programs: Programs,
  fleet: Fleet,
  point: string,
  options: ChoiceOptions = {},
): Promise<Planned[]> {
  const at = instantOfPoint(point);
  const refusals: string[] = [];
  const plans: Planned[] = [];
  for (const node of fleet.nodes) {
    const sources = [];
    for (const source of node.sources) {
      const all = [...fleet.options, ...source.options];
      const said = await programs.run(fleet.pgbackrest, [...all, '--output=json', 'info']);
      sources.push({ name: source.name, info: readStanzaInfo(said, stanzaOf(all)), of: source });
    }
    const choice = chooseBackup(node.name, sources, at, options);
    if (!choice.ok) refusals.push(choice.why);
    else {
      const { label, timestamp } = choice.backup;
      plans.push({ node, source: choice.source.of, label, stop: new Date(timestamp.stop * 1000) });
    }
  }
  if (refusals.length > 0) throw new Error(`${point} cannot be restored:\n${refusals.join('\n')}`);
  return plans;
}

export type RestoreTo = {
  readonly point: string;
  readonly directory: string;
  /** A copy beside the real one: it must never write into the repository that it came from. */
  readonly scratch: boolean;
  readonly signal?: AbortSignal | undefined;
};

/** Brings a node's files to where PostgreSQL, once started, goes on to the point and no further. */
export async function restoreFiles(
  programs: Programs,
  fleet: Fleet,
  plan: Planned,
  { point, directory, scratch, signal }: RestoreTo,
): Promise<void> {
  await programs.run(
    fleet.pgbackrest,
    [
      ...fleet.options,
      ...plan.source.options,
      ...(scratch ? besideTheRealOne(programs, directory) : ['--delta']),
      `--pg1-path=${directory}`,
      `--set=${plan.label}`,
      '--type=name',
      `--target=${point}`,
      '--target-action=promote',
      'restore',
    ],
    signal,
  );
}

/** Every stanza is called the same, so locks and what is fetched ahead would meet those of the node that runs here. */
function besideTheRealOne(programs: Programs, directory: string): string[] {
  const lock = join(directory, '..', 'lock');
  mkdirSync(lock, { recursive: true, mode: 0o700 });
  own(lock, programs.user);
  return ['--archive-mode=off', `--lock-path=${lock}`, '--log-level-file=off'];
}

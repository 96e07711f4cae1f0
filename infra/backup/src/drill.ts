import type { Fleet } from './fleet.ts';
import { instantOfPoint } from './point-name.ts';
import type { Programs } from './programs.ts';
import { restoreScratch, type ScratchOptions } from './scratch-cluster.ts';
import { complaints, type Settled, settleAndAudit } from './settle.ts';
import { readGauge, writeGauges } from './textfile.ts';

export type DrillResult = {
  readonly point: string;
  /** From the first byte fetched to the last invariant held, in seconds. */
  readonly seconds: number;
  /** What was wrong, a line each; none = the backups can be relied upon. */
  readonly wrong: readonly string[];
  readonly found?: Settled;
};

/** Restores the cluster to a point into scratch, audits every restaurant of it and removes it again. Never throws for what it finds. */
export async function drill(programs: Programs, fleet: Fleet, options: ScratchOptions): Promise<DrillResult> {
  const { point } = options;
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
  try {
    const copy = await restoreScratch(programs, fleet, options);
    try {
      const found = await settleAndAudit(copy.nodes, point);
      const empty = found.restaurants === 0 ? ['the copy holds no restaurant'] : [];
      return { point, seconds: seconds(), wrong: [...complaints(found), ...empty], found };
    } finally {
      await copy.remove();
    }
  } catch (error) {
    return { point, seconds: seconds(), wrong: [error instanceof Error ? error.message : String(error)] };
  }
}

const name = 'toast_restore_drill';

/** Tells Prometheus; the time of the last good drill outlives those that fail. */
export function tellDrill(file: string, { point, seconds, wrong }: DrillResult, now: Date): void {
  const ended = Math.round(now.getTime() / 1000);
  const good = wrong.length === 0 ? ended : readGauge(file, `${name}_success_timestamp_seconds`);
  writeGauges(file, {
    [`${name}_timestamp_seconds`]: { help: 'When the last restore drill ended.', value: ended },
    ...(good !== undefined && {
      [`${name}_success_timestamp_seconds`]: { help: 'When the last good restore drill ended.', value: good },
    }),
    [`${name}_failures`]: { help: 'What the last restore drill found wrong.', value: wrong.length },
    [`${name}_duration_seconds`]: { help: 'How long the last restore drill took.', value: seconds },
    [`${name}_point_timestamp_seconds`]: {
      help: 'The restore point that the last drill restored.',
      value: Math.floor(instantOfPoint(point).getTime() / 1000),
    },
  });
}

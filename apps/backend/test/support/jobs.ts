import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { expect, inject } from 'vitest';
import { createLogger } from '../../src/http/logger.ts';
import type { Effect, EffectJob, JobDeps } from '../../src/jobs/effect.ts';
import type { Bus } from '../../src/realtime/bus.ts';
import { postgresBus } from '../../src/realtime/bus-postgres.ts';
import { type LogLines, logLines } from './log-lines.ts';

export type JobGround = {
  readonly database: TestDatabase;
  readonly deps: JobDeps & { readonly bus: Bus };
  readonly logs: LogLines;
  stop(): Promise<void>;
};

/** A database of its own and what jobs need besides, without a backend. */
export async function layJobGround(): Promise<JobGround> {
  const database = await createTestDatabase(inject('postgres'));
  const logs = logLines();
  const deps = {
    db: database.db,
    bus: postgresBus(database.db),
    log: createLogger('debug', logs.stream),
    now: () => new Date(),
  };
  return { database, deps, logs, stop: () => database.drop() };
}

export type RecordedEffect = Effect & {
  /** The seqs it was run for, in the order of its runs. */
  seqsOf(restaurantId: string): readonly number[];
  /** How many jobs it was. */
  readonly jobs: readonly EffectJob[];
};

/** An effect that only remembers what it was told, one event at a time unless told otherwise. */
export function recordedEffect(
  change: Partial<Omit<Effect, 'run'>> & { readonly run?: (job: EffectJob) => Promise<void> | void } = {},
): RecordedEffect {
  const jobs: EffectJob[] = [];
  const { run, ...rest } = change;
  return {
    name: 'recorded',
    on: ['stock.changed'],
    atOnce: 1,
    from: 'the beginning',
    attempts: 25,
    ...rest,
    run: async (_deps, job) => {
      await run?.(job);
      jobs.push(job);
    },
    jobs,
    seqsOf: (restaurantId) =>
      jobs.flatMap((job) => (job.restaurantId === restaurantId ? job.events.map(({ seq }) => seq) : [])),
  };
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Asks again until it is as expected; a neighbour may be keeping the machine busy. */
export const until = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 25 });

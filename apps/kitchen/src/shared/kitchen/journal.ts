import { device, ticket, ticketOperation } from '@toast/api/kitchen';
import { z } from 'zod';
import type { Logged } from '../rail/state.ts';

const tickets = z.record(z.string(), ticket);

/** What a tablet keeps of the rail, so that it has something to show, and a place to go on from, without a network. */
export const keptRail = z.object({
  device,
  /** Our own clock, milliseconds. */
  savedAt: z.number(),
  seq: z.int().nullable(),
  tickets,
  left: tickets,
  seen: z.array(z.string()),
});
export type KeptRail = z.output<typeof keptRail>;

export const loggedOperation: z.ZodType<Logged> = z.object({
  n: z.int(),
  operation: ticketOperation,
  trouble: z.object({ orderState: z.string().nullable() }).nullable(),
});

export type Entries = {
  readonly put: readonly Logged[];
  /** Their `n`. */
  readonly drop: readonly number[];
};

/** Where a tablet keeps things over restarts and power cuts. */
export type Journal = {
  /** False: it lasts only as long as the page. */
  readonly lasting: boolean;
  load(): Promise<{ readonly rail: KeptRail | null; readonly log: readonly Logged[] }>;
  /** Everything of one call or nothing. Resolves when it is on the disk. */
  write(change: {
    readonly rail?: KeptRail | undefined;
    readonly entries?: Entries | undefined;
  }): Promise<void>;
  wipe(): Promise<void>;
};

/** Which entries of the log to write and which to drop. */
export function entriesChanged(before: readonly Logged[], after: readonly Logged[]): Entries {
  const known = new Map(before.map((entry) => [entry.n, entry]));
  const kept = new Set(after.map(({ n }) => n));
  return {
    put: after.filter((entry) => known.get(entry.n) !== entry),
    drop: before.filter(({ n }) => !kept.has(n)).map(({ n }) => n),
  };
}

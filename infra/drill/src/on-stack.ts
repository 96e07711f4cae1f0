import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@toast/local/database';
import { openStackDatabase } from '@toast/stack/database';
import { stackLacks } from '@toast/stack/lacks';
import type { Load, LoadOptions } from '@toast/stack/load/load';
import { type Measured, underLoad } from '@toast/stack/load/under-load';
import { type Stack, type StackOptions, startStack } from '@toast/stack/stack';
import { watchFaults } from './fault-watch.ts';
import type { Outcome, Row } from './row.ts';

export type Scene = {
  readonly stack: Stack;
  readonly load: Load;
  readonly say: (line: string) => void;
  /** What has to be told beside the numbers. */
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
};

/** Something that runs beside the stack, which is told of it. */
export type Beside = Partial<Pick<StackOptions, 'redisUrl'>> & { readonly close: () => Promise<void> };

export type StackRow = {
  readonly name: string;
  readonly allowed: Outcome['allowed'];
  /** Beside what every row here needs. */
  readonly lacks?: () => string | undefined;
  /** Another database than a lone one; the row that asks for it keeps what it needs of it. */
  readonly database?: (say: (line: string) => void) => Promise<Database>;
  /** What else must be there before the stack is. */
  readonly before?: () => Promise<Beside>;
  readonly people?: Partial<LoadOptions>;
  /** What breaks, while people use the product. */
  readonly happen: (scene: Scene) => Promise<void>;
  /** What must be right when all is over. @throws Error when it is not */
  readonly afterwards?: (scene: Omit<Scene, 'load'>, measured: Measured) => Promise<void> | void;
};

/** Enough to meet every moment of a failure, few enough to leave the machine some air. */
const people: LoadOptions = { guests: 8, orders: 3_000, seconds: 120, paceMs: 30 };

/** A row that breaks something of the whole topology under mixed load, on a fresh database of its own. */
export const onStack = (row: StackRow): Row => ({
  name: row.name,
  lacks: () => stackLacks() ?? row.lacks?.(),
  run: async ({ signal, say }) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'toast-drill-'));
    const undo: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })];
    const notes: string[] = [];
    const faults = watchFaults();
    try {
      const database = (await row.database?.(say)) ?? (await openStackDatabase({ dataDir, durable: false }));
      undo.push(database.stop);
      const { close, ...beside } = (await row.before?.()) ?? { close: () => undefined };
      undo.push(close);
      const given = { dataDir, database, report: faults.report, apps: false, signal, ...beside };
      const stack = await startStack(given);
      undo.push(stack.stop);
      say(
        `two regions on ${row.database === undefined ? 'a lone database' : 'nodes of their own'}; ${people.guests} guests, three kitchens`,
      );
      const about = { stack, say, signal, note: (line: string) => void notes.push(line) };
      const load = { ...people, ...row.people };
      const measured = await underLoad(stack, load, (load) => row.happen({ ...about, load }), signal);
      await row.afterwards?.(about, measured);
      if (measured.wrong.length > 0) throw new Error(measured.wrong.join('\n'));
      const { requests, failed, outageMs, lost, doubled } = measured;
      const numbers = `${measured.placed} orders, p99 ${Math.round(measured.p99Ms)} ms`;
      return {
        requests,
        failed,
        outageMs,
        lost,
        doubled,
        allowed: row.allowed,
        notes: [numbers, ...notes, ...measured.failures.slice(0, 5), ...faults.notes().slice(0, 5)],
      };
    } finally {
      for (const step of undo.reverse()) await step();
    }
  },
});

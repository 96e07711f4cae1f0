import { beyondAllowed, type Result } from './result.ts';
import type { Row } from './row.ts';

export type Watching = {
  readonly signal: AbortSignal;
  began(row: Row): void;
  said(line: string): void;
  ended(result: Result): void;
};

/** One after the other: each has the machine for itself, so that what it costs is its own doing. */
export async function runRows(rows: readonly Row[], watching: Watching): Promise<Result[]> {
  const results: Result[] = [];
  for (const row of rows) {
    watching.signal.throwIfAborted();
    watching.began(row);
    const result = await runRow(row, watching);
    results.push(result);
    watching.ended(result);
  }
  return results;
}

async function runRow(row: Row, { signal, said }: Watching): Promise<Result> {
  const started = performance.now();
  const about = () => ({ name: row.name, seconds: (performance.now() - started) / 1000 });
  const why = row.lacks?.();
  if (why !== undefined) return { ...about(), kind: 'not run', why };
  try {
    const outcome = await row.run({ signal, say: said });
    return { ...about(), kind: 'ran', outcome, beyond: beyondAllowed(outcome) };
  } catch (error) {
    signal.throwIfAborted();
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...about(), kind: 'broken', why: stack };
  }
}

import type { Stack } from '../stack.ts';
import { type Audit, audit } from './audit.ts';
import { type Load, type LoadOptions, startLoad } from './load.ts';

export type Measured = Audit & {
  readonly requests: number;
  readonly failed: number;
  readonly outageMs: number;
  readonly placed: number;
  readonly p99Ms: number;
  /** The longest that a kitchen was without its stream, in milliseconds; 0 = never. */
  readonly kitchenGapMs: number;
  readonly repeated: number;
  /** What failed and how, for people: "3 × order.place 503". */
  readonly failures: readonly string[];
};

/** Lets people use the product while `happen` happens, lets them finish, and compares what they were told with what there is. */
export async function underLoad(
  stack: Stack,
  options: LoadOptions,
  happen: (load: Load) => Promise<void>,
  signal?: AbortSignal,
): Promise<Measured> {
  const load = await startLoad(stack, options);
  const work = async () => {
    await happen(load);
    const pages = await load.finish();
    const found = await audit(stack.database.adminUrl, load, pages);
    return { ...found, ...measured(load) };
  };
  const working = work();
  // What happens goes on for a moment when somebody wants to have it over, and then finds that nothing is there any more.
  working.catch(() => {});
  try {
    return await Promise.race([working, ...(signal === undefined ? [] : [rejection(signal)])]);
  } finally {
    await load.close();
  }
}

/** Rejects when somebody wants to have it over. */
const rejection = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
  });

export function measured({ tally, screens, repeated }: Load): Omit<Measured, keyof Audit> {
  const sorted = tally.latencies.toSorted((a, b) => a - b);
  return {
    requests: tally.asked,
    failed: tally.failures.length,
    outageMs: tally.longestGapMs,
    placed: tally.placed,
    p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    kitchenGapMs: Math.max(0, ...screens.flatMap(({ gaps }) => gaps)),
    repeated,
    failures: summed(
      tally.failures.map(({ what, status, said }) => `${what} ${status === 0 ? said : status}`),
    ),
  };
}

function summed(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => `${count} × ${line}`);
}

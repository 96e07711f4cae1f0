export type Failure = {
  /** Milliseconds since the load began. */
  readonly at: number;
  /** "order.place" */
  readonly what: string;
  /** 0 = no answer at all. */
  readonly status: number;
  readonly said: string;
};

/** What the people who ask have met so far. */
export type Tally = {
  readonly asked: number;
  readonly failures: readonly Failure[];
  /** Of the good answers, in milliseconds. */
  readonly latencies: readonly number[];
  /** The longest time in which the people of one region had no good answer, in milliseconds. */
  readonly longestGapMs: number;
  /** Orders that were acknowledged. */
  readonly placed: number;
  good(sentAt: number, home: string): void;
  bad(what: string, status: number, said: string): void;
  order(): void;
};

export function makeTally(): Tally {
  const began = performance.now();
  const failures: Failure[] = [];
  const latencies: number[] = [];
  let placed = 0;
  const lastGood = new Map<string, number>();
  let longestGapMs = 0;
  return {
    get asked() {
      return latencies.length + failures.length;
    },
    failures,
    latencies,
    get longestGapMs() {
      return longestGapMs;
    },
    get placed() {
      return placed;
    },
    good: (sentAt, home) => {
      const now = performance.now();
      latencies.push(now - sentAt);
      longestGapMs = Math.max(longestGapMs, now - (lastGood.get(home) ?? now));
      lastGood.set(home, now);
    },
    bad: (what, status, said) => {
      failures.push({ at: performance.now() - began, what, status, said: said.slice(0, 300) });
    },
    order: () => {
      placed += 1;
    },
  };
}

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
  /** The longest time without a good answer, in milliseconds, from the first to the last one. */
  readonly longestGapMs: number;
  /** Orders that were acknowledged. */
  readonly placed: number;
  good(sentAt: number): void;
  bad(what: string, status: number, said: string): void;
  order(): void;
};

export function makeTally(): Tally {
  const began = performance.now();
  const failures: Failure[] = [];
  const latencies: number[] = [];
  let placed = 0;
  let lastGood: number | null = null;
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
    good: (sentAt) => {
      const now = performance.now();
      latencies.push(now - sentAt);
      if (lastGood !== null) longestGapMs = Math.max(longestGapMs, now - lastGood);
      lastGood = now;
    },
    bad: (what, status, said) => {
      failures.push({ at: performance.now() - began, what, status, said: said.slice(0, 300) });
    },
    order: () => {
      placed += 1;
    },
  };
}

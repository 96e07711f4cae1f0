/** What is left of a budget after one more request. */
export type Taken = {
  readonly allowed: boolean;
  readonly left: number;
  /** Whole seconds until it is full again. */
  readonly resetSeconds: number;
};
export type RequestBudget = { take(key: string): Taken };

type Window = { taken: number; readonly endsAt: number };

/** So many requests per key in each window of so many seconds, which begins with the first of them; counted by this process alone. */
export function requestBudget(options: {
  readonly requests: number;
  readonly seconds: number;
  readonly now: () => Date;
}): RequestBudget {
  const { requests, seconds } = options;
  const windows = new Map<string, Window>();
  return {
    take: (key) => {
      const now = options.now().getTime();
      const known = windows.get(key);
      const window = known !== undefined && known.endsAt > now ? known : open(windows, key, now, seconds);
      window.taken += 1;
      return {
        allowed: window.taken <= requests,
        left: Math.max(0, requests - window.taken),
        resetSeconds: Math.ceil((window.endsAt - now) / 1_000),
      };
    },
  };
}

/** Windows end in the order in which they begin, so those that are over are the first. */
function open(windows: Map<string, Window>, key: string, now: number, seconds: number): Window {
  for (const [other, { endsAt }] of windows) {
    if (endsAt > now) break;
    windows.delete(other);
  }
  const window = { taken: 0, endsAt: now + seconds * 1_000 };
  windows.delete(key);
  windows.set(key, window);
  return window;
}

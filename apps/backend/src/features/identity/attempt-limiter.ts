/** Slows down guessing: counts attempts per address and refuses further ones until the window has passed. */
export type AttemptLimiter = {
  /** Counts an attempt. @returns seconds to wait, 0 = go ahead. */
  take(address: string): number;
  /** Forgets the attempts of an address that has proved itself. */
  forgive(address: string): void;
};

type Window = { count: number; readonly endsAt: number };

/** At most `attempts` per address within `seconds`. The table is bounded: the oldest windows go first. */
export function attemptLimiter(options: {
  readonly attempts: number;
  readonly seconds: number;
  readonly now: () => Date;
  readonly addresses?: number;
}): AttemptLimiter {
  const windows = new Map<string, Window>();
  const bound = options.addresses ?? 10_000;
  return {
    take: (address) => {
      const now = options.now().getTime();
      const known = windows.get(address);
      if (known === undefined || known.endsAt <= now) {
        windows.delete(address);
        windows.set(address, { count: 1, endsAt: now + options.seconds * 1000 });
        const oldest = windows.keys().next();
        if (windows.size > bound && !oldest.done) windows.delete(oldest.value);
        return 0;
      }
      known.count += 1;
      return known.count <= options.attempts ? 0 : Math.ceil((known.endsAt - now) / 1000);
    },
    forgive: (address) => {
      windows.delete(address);
    },
  };
}

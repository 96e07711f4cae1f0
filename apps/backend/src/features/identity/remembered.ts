/** Remembers the answers of `ask` for a while, also those that are null, and asks once for many at a time. */
export type Remembered<T> = {
  get(key: string): Promise<T>;
  forget(matches: (value: T) => boolean): void;
};

type Entry<T> = { readonly answer: Promise<T>; value: T | undefined; readonly until: number };

/** @param options.keep milliseconds; a failure is not kept. The table is bounded: the oldest answers go first. */
export function remembered<T>(
  ask: (key: string) => Promise<T>,
  options: { readonly keep: number; readonly now: () => Date; readonly bound?: number },
): Remembered<T> {
  const entries = new Map<string, Entry<T>>();
  const bound = options.bound ?? 5_000;
  return {
    get: (key) => {
      const now = options.now().getTime();
      const known = entries.get(key);
      if (known !== undefined && known.until > now) return known.answer;
      const entry: Entry<T> = { answer: ask(key), value: undefined, until: now + options.keep };
      entries.delete(key);
      entries.set(key, entry);
      const oldest = entries.keys().next();
      if (entries.size > bound && !oldest.done) entries.delete(oldest.value);
      entry.answer.then(
        (value) => (entry.value = value),
        () => {
          if (entries.get(key) === entry) entries.delete(key);
        },
      );
      return entry.answer;
    },
    forget: (matches) => {
      for (const [key, { value }] of entries) if (value !== undefined && matches(value)) entries.delete(key);
    },
  };
}

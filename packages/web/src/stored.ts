import type { z } from 'zod';

/** A value that outlives the page, shared by all tabs of this origin. `T` is immutable: a change is a new value. */
export type Stored<T> = {
  readonly get: () => T;
  /** True when it is written down: false means that it lives only as long as this page (private mode, storage full). */
  readonly set: (value: T) => boolean;
  readonly update: (change: (value: T) => T) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly empty: T;
};

type Options<T> = { readonly key: string; readonly schema: z.ZodType<T>; readonly empty: T };

/** Text that is no JSON, or JSON of another shape (an older release wrote it), is as good as nothing. */
function parse<T>(text: string | null, { schema, empty }: Options<T>): T {
  if (text === null) return empty;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : empty;
  } catch {
    return empty;
  }
}

/** Keeps `T` in `storage` under `key`. Reading is by text, so a change made by another tab is seen at the next look. */
export function stored<T>(options: Options<T>, storage: () => Storage | null = browserStorage): Stored<T> {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let value = options.empty;
  let unwritten = false;

  const read = (): T => {
    if (unwritten) return value;
    const now = readText(storage(), options.key);
    if (now !== text) {
      text = now;
      value = parse(now, options);
    }
    return value;
  };
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent): void => {
    if (event.key === options.key || event.key === null) announce();
  };
  const set = (next: T): boolean => {
    value = next;
    text = JSON.stringify(next);
    unwritten = !writeText(storage(), options.key, text);
    announce();
    return !unwritten;
  };

  return {
    empty: options.empty,
    get: read,
    set,
    update: (change) => set(change(read())),
    subscribe: (listener) => {
      if (listeners.size === 0 && typeof window !== 'undefined')
        window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && typeof window !== 'undefined')
          window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** Merely touching `localStorage` throws where the browser forbids it. */
function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

function readText(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function writeText(storage: Storage | null, key: string, text: string): boolean {
  try {
    if (storage === null) return false;
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** A `Storage` that lives in memory, for tests. `full` makes every write fail as a browser in private mode does. */
export function memoryStorage(full = false): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => {
      entries.delete(key);
    },
    setItem: (key, text) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, text);
    },
  };
}

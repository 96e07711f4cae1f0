import type { Logged } from '../rail/state.ts';
import type { Journal, KeptRail } from './journal.ts';

/** A journal that lives as long as the page: where the browser forbids a lasting one, and in tests. */
export function memoryJournal(): Journal {
  let rail: KeptRail | null = null;
  const log = new Map<number, Logged>();
  return {
    lasting: false,
    load: () => Promise.resolve({ rail, log: [...log.values()].sort((a, b) => a.n - b.n) }),
    write: (change) => {
      rail = change.rail ?? rail;
      for (const entry of change.entries?.put ?? []) log.set(entry.n, entry);
      for (const n of change.entries?.drop ?? []) log.delete(n);
      return Promise.resolve();
    },
    wipe: () => {
      rail = null;
      log.clear();
      return Promise.resolve();
    },
  };
}

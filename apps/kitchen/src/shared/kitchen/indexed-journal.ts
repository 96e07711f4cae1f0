import { type Journal, keptRail, loggedOperation } from './journal.ts';
import { memoryJournal } from './memory-journal.ts';

const stores = { rail: 'rail', log: 'log' } as const;

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser could not read'));
  });

const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser could not write'));
  });

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(stores.rail);
    request.result.createObjectStore(stores.log, { keyPath: 'n' });
  };
  return answered(request);
}

/** Text that an older release wrote in another shape is as good as nothing; the rest of it still counts. */
const readable = <T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  values: readonly unknown[],
): T[] =>
  values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

/** The journal in IndexedDB. Where the browser has none (some private windows) it lasts only as long as the page. */
export async function openJournal(name = 'toast-kitchen'): Promise<Journal> {
  const database = await open(name).catch(() => null);
  if (database === null) return memoryJournal();
  const both = [stores.rail, stores.log];
  const change = (
    durability: IDBTransactionDurability,
    work: (rail: IDBObjectStore, log: IDBObjectStore) => void,
  ) => {
    const transaction = database.transaction(both, 'readwrite', { durability });
    work(transaction.objectStore(stores.rail), transaction.objectStore(stores.log));
    const done = written(transaction);
    // At once, not when the page next has time: it may be reloaded before that.
    transaction.commit();
    return done;
  };
  return {
    lasting: true,
    load: async () => {
      const transaction = database.transaction(both, 'readonly');
      const [rail, log] = await Promise.all([
        answered<unknown>(transaction.objectStore(stores.rail).get('now')),
        answered<unknown[]>(transaction.objectStore(stores.log).getAll()),
      ]);
      return { rail: readable(keptRail, [rail])[0] ?? null, log: readable(loggedOperation, log) };
    },
    write: ({ rail, entries }) => {
      // A cook who has seen a ticket go must not see it again because somebody pulled the plug; all else comes again by itself.
      const dear = (entries?.put.length ?? 0) > 0;
      return change(dear ? 'strict' : 'relaxed', (railStore, logStore) => {
        if (rail !== undefined) railStore.put(rail, 'now');
        for (const entry of entries?.put ?? []) logStore.put(entry);
        for (const n of entries?.drop ?? []) logStore.delete(n);
      });
    },
    wipe: () =>
      change('strict', (railStore, logStore) => {
        railStore.clear();
        logStore.clear();
      }),
  };
}

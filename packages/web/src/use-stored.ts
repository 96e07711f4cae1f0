import { useSyncExternalStore } from 'react';
import type { Stored } from './stored.ts';

/** The stored value, up to date over all tabs. While the page hydrates it is the empty one, as on the server. */
export const useStored = <T>(store: Stored<T>): T =>
  useSyncExternalStore(store.subscribe, store.get, () => store.empty);

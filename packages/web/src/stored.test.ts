import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { memoryStorage } from './memory-storage.ts';
import { stored } from './stored.ts';

const options = { key: 'k', schema: z.object({ n: z.int() }), empty: { n: 0 } };

describe('a stored value', () => {
  it('is there for the next page', () => {
    const storage = memoryStorage();
    expect(stored(options, () => storage).set({ n: 3 })).toBe(true);
    expect(stored(options, () => storage).get()).toEqual({ n: 3 });
  });

  it.each([['{'], ['{"n":"3"}'], ['null'], ['[]']])('is empty where the storage holds %s', (text) => {
    const storage = memoryStorage();
    storage.setItem('k', text);
    expect(stored(options, () => storage).get()).toBe(options.empty);
  });

  it('keeps its identity until it changes, so that React does not render for nothing', () => {
    const storage = memoryStorage();
    const store = stored(options, () => storage);
    store.set({ n: 1 });
    expect(store.get()).toBe(store.get());
  });

  it('sees what another tab wrote', () => {
    const storage = memoryStorage();
    const [here, there] = [stored(options, () => storage), stored(options, () => storage)];
    here.set({ n: 1 });
    there.update(({ n }) => ({ n: n + 1 }));
    expect(here.get()).toEqual({ n: 2 });
  });

  it('lives on in the page and says so where nothing can be written', () => {
    const store = stored(options, () => memoryStorage(true));
    const listener = vi.fn();
    store.subscribe(listener);
    expect(store.set({ n: 5 })).toBe(false);
    expect(store.get()).toEqual({ n: 5 });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

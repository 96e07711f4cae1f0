import {
  type BackendOptions,
  type SeededBackend,
  startBackend,
  startSeededBackend,
  type TestBackend,
} from './backend.ts';

/** As behind one ingress: whatever one of them does, the other must know. */
export type TwoBackends = SeededBackend & { readonly second: TestBackend };

/** Two backends over one fresh database with the demo restaurants. `stop` stops both and drops it. */
export async function startTwoBackends(options: BackendOptions = {}): Promise<TwoBackends> {
  const first = await startSeededBackend(options);
  const second = await startBackend(first.database, options);
  return {
    ...first,
    second,
    stop: async () => {
      await second.stop();
      await first.stop();
    },
  };
}

import type { Unsubscribable } from '@trpc/server/observable';

type Tracked<T> = { readonly id: string; readonly data: T };
type Handlers<T> = {
  readonly onStarted: () => void;
  readonly onData: (item: Tracked<T>) => void;
  readonly onError: (error: unknown) => void;
};

export type Listening<T> = {
  /** The server has taken the subscription. */
  readonly started: Promise<void>;
  readonly seen: readonly Tracked<T>[];
  /** The first thing heard, before or after, that satisfies the test. */
  until(test: (data: T) => boolean): Promise<T>;
  stop(): void;
};

/** Subscribes as a page does and keeps what it hears. */
export function listen<T>(subscribe: (handlers: Handlers<T>) => Unsubscribable): Listening<T> {
  const seen: Tracked<T>[] = [];
  const waiting = new Set<(item: Tracked<T>) => void>();
  const started = Promise.withResolvers<void>();
  const subscription = subscribe({
    onStarted: () => started.resolve(),
    onData: (item) => {
      seen.push(item);
      for (const look of waiting) look(item);
    },
    onError: (error) => started.reject(error),
  });
  return {
    started: started.promise,
    seen,
    until: (test) =>
      new Promise((resolve) => {
        const past = seen.find(({ data }) => test(data));
        if (past !== undefined) return resolve(past.data);
        const look = ({ data }: Tracked<T>) => {
          if (!test(data)) return;
          waiting.delete(look);
          resolve(data);
        };
        waiting.add(look);
      }),
    stop: () => subscription.unsubscribe(),
  };
}

/** Something that is done again and again. */
export type Repeated = {
  /** Resolves when it is not under way any more. */
  stop(): Promise<void>;
};

/** Does it at once and then again, `milliseconds` after it has ended, never twice at a time; a failure waits for the next time. */
export function every(milliseconds: number, work: () => Promise<unknown>): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown>;
  const round = async () => {
    await work().catch(() => {});
    if (stopped) return;
    timer = setTimeout(() => {
      running = round();
    }, milliseconds);
    timer.unref();
  };
  running = round();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** `connecting` = for the first time; `lost` = it was open and is being opened again. */
export type Connection = 'connecting' | 'live' | 'lost';

export type StreamHandlers = {
  /** The stream is open. */
  readonly onOpen: () => void;
  /** It broke and opens itself again. */
  readonly onBroken: () => void;
  /** It is over and will not come back by itself. */
  readonly onOver: () => void;
};

type Timers = {
  readonly set: (run: () => void, afterMs: number) => unknown;
  readonly clear: (timer: unknown) => void;
};

type Options = {
  /** Opens a stream and returns what closes it. */
  readonly open: (handlers: StreamHandlers) => () => void;
  readonly onChange: (connection: Connection) => void;
  readonly timers: Timers;
  /** 0 ≤ random < 1: spreads a crowd that lost the same server. */
  readonly random: () => number;
};

/** A stream that is not open by then is given up and opened anew. */
const openWithinMs = 10_000;
const firstPauseMs = 400;
const longestPauseMs = 5_000;

export type KeptOpen = {
  readonly stop: () => void;
  /** The network is back: do not wait for the pause to end. */
  readonly hurry: () => void;
};

/** Keeps a stream open until stopped, over broken connections, refusals and restarts of the server. */
export function keepOpen({ open, onChange, timers, random }: Options): KeptOpen {
  let stopped = false;
  let everOpen = false;
  let failures = 0;
  let close: (() => void) | null = null;
  let timer: unknown = null;

  const wait = (run: () => void, ms: number): void => {
    timers.clear(timer);
    timer = timers.set(run, ms);
  };
  const lose = (): void => onChange(everOpen ? 'lost' : 'connecting');
  const shut = (): void => {
    timers.clear(timer);
    timer = null;
    close?.();
    close = null;
  };
  const again = (): void => {
    if (stopped) return;
    shut();
    lose();
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** failures++);
    wait(start, pause * (0.75 + random() / 2));
  };
  function start(): void {
    if (stopped) return;
    shut();
    let current = true;
    const ifCurrent = (run: () => void) => () => {
      if (current && !stopped) run();
    };
    wait(ifCurrent(again), openWithinMs);
    const closeStream = open({
      onOpen: ifCurrent(() => {
        timers.clear(timer);
        everOpen = true;
        failures = 0;
        onChange('live');
      }),
      onBroken: ifCurrent(() => {
        lose();
        wait(ifCurrent(again), openWithinMs);
      }),
      onOver: ifCurrent(again),
    });
    close = () => {
      current = false;
      closeStream();
    };
  }

  start();
  return {
    stop: () => {
      stopped = true;
      shut();
    },
    hurry: () => {
      failures = 0;
      start();
    },
  };
}

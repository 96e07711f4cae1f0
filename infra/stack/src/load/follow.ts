import { setTimeout as pause } from 'node:timers/promises';
import { pauseMs } from '@toast/web/pause-ms';
import { eventReader, type Told } from './events.ts';
import type { Line } from './line.ts';

export type Following = {
  readonly line: Line;
  readonly site: string;
  readonly procedure: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hear: (told: Told) => void;
  /** Ends it, as `stop` does. */
  readonly signal: AbortSignal;
};

/** A stream that goes on after the last `seq` wherever it is opened again. */
export type Followed = {
  /** How long it was without a stream each time, in milliseconds. */
  readonly gaps: readonly number[];
  readonly last: number | null;
  /** Resolves when it has been told of this `seq` or a later one. */
  reached(seq: number): Promise<void>;
  stop(): Promise<void>;
};

/** The server pings every 5 s and tells browsers to open the stream anew after so long a silence. */
const silenceMs = 15_000;
/** What a browser waits after a stream that was open has broken. */
const browserMs = 3_000;

export function follow({
  line,
  site,
  procedure,
  input,
  headers,
  hear,
  signal: leaving,
}: Following): Followed {
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, leaving]);
  const gaps: number[] = [];
  let last: number | null = null;
  let lostAt: number | null = null;
  const waiting = new Set<() => void>();

  const once = async (): Promise<boolean> => {
    let opened = false;
    const asked = last === null ? input : { ...input, lastEventId: String(last) };
    const path = `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(asked))}`;
    const read = eventReader((told) => {
      last = told.seq;
      hear(told);
      for (const look of waiting) look();
    });
    await line
      .read(
        { site, path, headers: { accept: 'text/event-stream', ...headers } },
        {
          signal,
          silenceMs,
          onOpen: () => {
            opened = true;
            if (lostAt !== null) gaps.push(performance.now() - lostAt);
            lostAt = null;
          },
          onText: read,
        },
      )
      .catch(() => {});
    lostAt ??= performance.now();
    return opened;
  };
  const running = (async () => {
    for (let failures = 0; !signal.aborted; ) {
      const opened = await once();
      failures = opened ? 0 : failures + 1;
      const ms = opened ? browserMs : pauseMs(failures - 1, { firstMs: 400, longestMs: 5_000 });
      await pause(ms, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    gaps,
    get last() {
      return last;
    },
    reached: (seq) =>
      new Promise((resolve) => {
        const look = () => {
          if (last === null || last < seq) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { pauseMs } from '@toast/web/pause-ms';
import type { Answer, Asking, Line } from './line.ts';
import type { Tally } from './tally.ts';

/** What an answer that is no success says of itself. */
export class NotAnswered extends Error {
  /** 0 = there was no answer. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(status: number, said: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`status ${status}: ${said.slice(0, 300)}`);
    this.status = status;
    this.details = details;
  }
}

export type Caller = {
  /** Nobody waits any more. */
  readonly signal: AbortSignal;
  /** One call of a procedure; every call is counted, good or bad. @throws NotAnswered */
  once(procedure: string, asking: Call): Promise<unknown>;
  /** The same, again and again with pauses as a page makes them, until there is an answer or `signal` aborts. */
  patiently(procedure: string, asking: Call): Promise<unknown>;
};

/** `key`: a change, under this idempotency key; without it a read. */
export type Call = { readonly input?: unknown; readonly key?: string };

export type CallerOptions = {
  readonly line: Line;
  readonly tally: Tally;
  readonly site: string;
  /** Of the page. */
  readonly origin: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

export function makeCaller(options: CallerOptions): Caller {
  const { line, tally, signal } = options;
  const once = async (procedure: string, call: Call): Promise<unknown> => {
    const sentAt = performance.now();
    const fail = (status: number, said: string): NotAnswered => {
      tally.bad(procedure, status, said);
      return new NotAnswered(status, said, detailsOf(said));
    };
    let answer: Answer;
    try {
      answer = await line.ask(askingOf(procedure, call, options));
    } catch (error) {
      throw fail(0, error instanceof Error ? error.message : String(error));
    }
    if (answer.status !== 200) throw fail(answer.status, answer.text);
    tally.good(sentAt, line.home);
    return dataOf(answer.text);
  };
  return {
    signal,
    once,
    patiently: async (procedure, call) => {
      for (let failures = 0; ; failures += 1) {
        try {
          return await once(procedure, call);
        } catch (error) {
          if (signal.aborted || !(error instanceof NotAnswered)) throw error;
          await pause(pauseMs(failures, { firstMs: 1_000, longestMs: 10_000 }), undefined, { signal });
        }
      }
    },
  };
}

function askingOf(procedure: string, { input, key }: Call, { site, origin, headers }: CallerOptions): Asking {
  const path = `/api/trpc/${procedure}`;
  if (key === undefined) {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return { site, path: `${path}${query}`, headers: { ...headers } };
  }
  return {
    site,
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'idempotency-key': key, ...headers },
    body: JSON.stringify(input ?? {}),
  };
}

const dataOf = (text: string): unknown =>
  (JSON.parse(text) as { readonly result?: { readonly data?: unknown } }).result?.data;

/** The backend's own words about a failure; nothing of a text that somebody else wrote. */
function detailsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const { error } = JSON.parse(text) as {
      readonly error?: { readonly data?: { readonly details?: Record<string, unknown> } };
    };
    return error?.data?.details ?? {};
  } catch {
    return {};
  }
}

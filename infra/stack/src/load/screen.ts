import { newId } from '@toast/web/new-id';
import { names } from '../names.ts';
import { makeCaller } from './call.ts';
import { follow } from './follow.ts';
import type { Line } from './line.ts';
import type { Tally } from './tally.ts';

type Ticket = {
  readonly id: string;
  readonly state: string;
  readonly startedAt: string | null;
  readonly rev: number;
};

/** A kitchen's tablet: follows the tickets, and begins some of them, of which their guests hear. */
export type Screen = {
  readonly restaurantId: string;
  /** Where it began. */
  readonly after: number;
  /** Of each ticket that it was told of, the revision that it shows. */
  readonly shows: ReadonlyMap<string, number>;
  /** False when it was told of something earlier than before. */
  readonly inOrder: boolean;
  /** How long it was without a stream each time, in milliseconds. */
  readonly gaps: readonly number[];
  /** Resolves when it shows what is asked for. */
  until(test: (shows: ReadonlyMap<string, number>) => boolean): Promise<void>;
  /** No more cooking; resolves when what was begun is answered. */
  rest(): Promise<void>;
  stop(): Promise<void>;
};

export type ScreenOptions = {
  readonly line: Line;
  readonly tally: Tally;
  readonly origin: string;
  readonly cookie: string;
  readonly restaurantId: string;
  readonly signal: AbortSignal;
};

/** Every so many-th ticket is begun. */
const begins = 3;

export async function openScreen(options: ScreenOptions): Promise<Screen> {
  const { line, tally, origin, cookie, restaurantId, signal } = options;
  const site = names.kitchen;
  const headers = { cookie };
  const caller = makeCaller({ line, tally, site, origin, headers, signal });
  const { seq: after } = (await caller.patiently('tickets.rail', {})) as { readonly seq: number };
  const shows = new Map<string, number>();
  let heard = 0;
  let lastSeq = after;
  let inOrder = true;
  const cooking = new Set<Promise<unknown>>();
  const waiting = new Set<() => void>();
  let cooks = true;

  const begin = (ticket: Ticket): void => {
    const opId = newId();
    const operation = {
      opId,
      kind: 'START',
      ticketId: ticket.id,
      baseRev: ticket.rev,
      deviceTime: new Date().toISOString(),
    };
    const done: Promise<unknown> = caller
      .patiently('tickets.operate', { input: operation, key: opId })
      .catch(() => {})
      .finally(() => cooking.delete(done));
    cooking.add(done);
  };
  const stream = follow({
    line,
    site,
    headers,
    procedure: 'tickets.live',
    input: { after },
    signal,
    hear: ({ seq, data }) => {
      heard += 1;
      inOrder &&= seq >= lastSeq;
      lastSeq = seq;
      const { ticket } = data as { readonly ticket: Ticket };
      if (cooks && ticket.state === 'OPEN' && ticket.startedAt === null && heard % begins === 0)
        begin(ticket);
      shows.set(ticket.id, ticket.rev);
      for (const look of waiting) look();
    },
  });
  return {
    restaurantId,
    after,
    shows,
    get inOrder() {
      return inOrder;
    },
    gaps: stream.gaps,
    until: (test) =>
      new Promise((resolve) => {
        const look = () => {
          if (!test(shows)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    rest: async () => {
      cooks = false;
      await Promise.all(cooking);
    },
    stop: () => stream.stop(),
  };
}

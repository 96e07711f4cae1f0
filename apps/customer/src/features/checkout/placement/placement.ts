import type { AttemptOutcome, PlaceOutcome } from '@toast/api/order';
import type { FailureFacts } from '@toast/web/failure-of';
import type { Stored } from '@toast/web/stored';
import { type Attempt, attemptFor } from './attempt.ts';
import { judgeError } from './judge-error.ts';
import { mayPlace, type NotPlacedReason, type Placement, type Unknown } from './state.ts';

type Placed = Extract<PlaceOutcome, { outcome: 'PLACED' }>;

/** `Input` is what is sent beside the key. */
export type PlacementDeps<Input> = {
  readonly attempts: Stored<Attempt | null>;
  /** Sends once and gives up in time; rejects when it has no answer. */
  readonly place: (input: Input & { readonly idempotencyKey: string }) => Promise<PlaceOutcome>;
  readonly outcome: (idempotencyKey: string) => Promise<AttemptOutcome>;
  /** The same, and NOT_PLACED is a promise: nothing is placed under this key any more. */
  readonly giveUp: (idempotencyKey: string) => Promise<AttemptOutcome>;
  readonly failureOf: (error: unknown) => FailureFacts;
  readonly now: () => number;
  /** Milliseconds before question `n`, at least what the server asked for. */
  readonly pauseMs: (n: number, retryAfterMs: number) => number;
  /** Resolves after that, or earlier when the connection is back. */
  readonly wait: (ms: number) => Promise<void>;
  readonly onPlaced: (placed: Placed, attempt: Attempt) => void;
};

export type PlacementMachine<Input> = {
  readonly get: () => Placement;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends the attempt of this cart version, unless one is under way. */
  readonly place: (cartVersion: string, total: number, input: Input) => Promise<void>;
  /** Takes up what an earlier page, or another tab, left without an answer. */
  readonly resume: () => Promise<void>;
  /** The guest has read it and moves on. */
  readonly dismiss: () => void;
};

/** How often "not placed" must be heard before the attempt is given up: the request may still be on its way. */
const patience = 2;

/** Places an order exactly once, over lost answers, reloads, double taps and several tabs. */
export function placementMachine<Input>(deps: PlacementDeps<Input>): PlacementMachine<Input> {
  const { attempts } = deps;
  const listeners = new Set<() => void>();
  let state: Placement = { is: 'IDLE' };

  const become = (next: Placement): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const notPlaced = (attempt: Attempt, reason: NotPlacedReason): void => {
    const givenUp = attempt.givenUp + (reason === 'NEVER_ARRIVED' ? 1 : 0);
    attempts.set({ ...attempt, state: 'OPEN', givenUp });
    become({ is: 'NOT_PLACED', reason });
  };
  const placed = (attempt: Attempt, result: Placed): void => {
    const facts = { token: result.orderToken, displayNumber: result.order.displayNumber };
    attempts.set({ ...attempt, state: 'PLACED', placed: facts });
    deps.onPlaced(result, attempt);
    become({ is: 'PLACED', placed: facts, cartVersion: attempt.cartVersion });
  };

  /** Asks until it is known, and lets "not placed" be settled first. There is no way out of here but an answer. */
  const check = async (attempt: Attempt): Promise<void> => {
    const { total, sentAt: since } = attempt;
    let why: Unknown = 'LOST';
    let retryAfterMs = 0;
    for (let asked = 0, denied = 0; ; asked++) {
      const ms = deps.pauseMs(asked, retryAfterMs);
      become({ is: 'CHECKING', total, since, why, nextAt: deps.now() + ms });
      await deps.wait(ms);
      become({ is: 'CHECKING', total, since, why, nextAt: null });
      const ask = denied < patience ? deps.outcome : deps.giveUp;
      try {
        const answer = await ask(attempt.key);
        if (answer.outcome === 'PLACED') return placed(attempt, answer);
        if (answer.outcome === 'NOT_PLACED' && ask === deps.giveUp)
          return notPlaced(attempt, 'NEVER_ARRIVED');
        denied = answer.outcome === 'NOT_PLACED' ? denied + 1 : 0;
        [why, retryAfterMs] = ['UNDER_WAY', 0];
      } catch (error) {
        const failure = deps.failureOf(error);
        denied = 0;
        [why, retryAfterMs] = [failure.status === 503 ? 'UNAVAILABLE' : 'UNREACHABLE', failure.retryAfterMs];
      }
    }
  };

  const send = async (attempt: Attempt, input: Input): Promise<void> => {
    become({ is: 'SENDING', total: attempt.total });
    // Before the first byte leaves: a page that dies now finds the key again and asks.
    const sent: Attempt = { ...attempt, state: 'SENT', sentAt: deps.now() };
    attempts.set(sent);
    let result: PlaceOutcome;
    try {
      result = await deps.place({ ...input, idempotencyKey: sent.key });
    } catch (error) {
      const meaning = judgeError(deps.failureOf(error));
      return meaning === 'UNKNOWN' ? check(sent) : notPlaced(sent, meaning);
    }
    if (result.outcome === 'PLACED') return placed(sent, result);
    attempts.set({ ...sent, state: 'OPEN' });
    become({ is: 'REFUSED', refusals: result.refusals });
  };

  const resume = async (): Promise<void> => {
    const known = attempts.get();
    if (known?.state === 'SENT' && mayPlace(state)) await check(known);
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resume,
    place: async (cartVersion, total, input) => {
      if (!mayPlace(state)) return;
      const known = attempts.get();
      // An older attempt that nobody knows the end of comes first, whatever the cart has become since.
      if (known?.state === 'SENT') return check(known);
      await send(attemptFor(cartVersion, total, known), input);
    },
    dismiss: () => {
      if (mayPlace(state) || state.is === 'PLACED') become({ is: 'IDLE' });
    },
  };
}

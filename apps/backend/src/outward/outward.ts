import { setTimeout as pause } from 'node:timers/promises';
import { timeLeft } from '@toast/database/time-left';
import {
  CircuitState,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  isTaskCancelledError,
  SamplingBreaker,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { type OutwardEnd, OutwardFailed, Refused } from './outward-failed.ts';
import { retryBudget } from './retry-budget.ts';

export type OutwardOptions = {
  /** Milliseconds that one try may take. */
  readonly attempt: number;
  /** Milliseconds for all tries and the pauses in between; never more than is left to whoever asked us. */
  readonly deadline: number;
  /** How often a call is tried at most, when it says that it may be repeated; 3 unless told. */
  readonly tries?: number;
  /** Milliseconds for which an open breaker lets nothing through, before it tries one call; 10 000 unless told. */
  readonly rest?: number;
};

export type Asking = {
  /** Doing it twice does no more than doing it once: by its nature, or by an idempotency key. */
  readonly repeatable?: boolean;
};

/** The one way to ask somebody outside of our own processes: bounded in time, repeated within a budget, and not at all while they are down. */
export type Outward = {
  readonly name: string;
  /**
   * @param ask must end when the signal aborts. Throws `Refused` for an answer that is theirs to give (a card that is declined).
   * @throws OutwardFailed; Refused.
   */
  call<T>(ask: (signal: AbortSignal) => Promise<T>, asking?: Asking): Promise<T>;
  state(): 'closed' | 'half_open' | 'open';
};

/** Told of each call and of each repetition within one. */
export type OutwardWatch = {
  readonly ended: (end: OutwardEnd, seconds: number) => void;
  readonly repeated: () => void;
};

/** Half of the calls of half a minute failed, and it was more than a handful. */
const breaking = { threshold: 0.5, duration: 30_000, minimumRps: 5 / 30 };

/** Milliseconds before the first repetition; twice as many before each further one, spread by half. */
const firstPause = 50;

export function createOutward(name: string, options: OutwardOptions, watch: OutwardWatch): Outward {
  const { attempt, deadline, tries = 3, rest = 10_000 } = options;
  const breaker = circuitBreaker(
    handleWhen((error) => !(error instanceof Refused)),
    { breaker: new SamplingBreaker(breaking), halfOpenAfter: rest },
  );
  const budget = retryBudget();

  const tryOnce = <T>(ask: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> =>
    wrap(breaker, timeout(ms, TimeoutStrategy.Aggressive)).execute(({ signal }) => ask(signal));

  const inTries = async <T>(
    ask: (signal: AbortSignal) => Promise<T>,
    most: number,
    until: number,
  ): Promise<T> => {
    budget.earn();
    for (let done = 1; ; done += 1) {
      const left = until - performance.now();
      if (left <= 0) throw new OutwardFailed(name, 'timeout');
      try {
        return await tryOnce(ask, Math.min(attempt, left));
      } catch (error) {
        if (error instanceof Refused) throw error;
        const failed = new OutwardFailed(name, endOf(error), { cause: error });
        const wait = firstPause * 2 ** (done - 1) * (0.5 + Math.random());
        const isWorthIt = failed.end !== 'not_asked' && done < most && until - performance.now() > wait;
        if (!isWorthIt || !budget.spend()) throw failed;
        watch.repeated();
        await pause(wait);
      }
    }
  };

  return {
    name,
    call: async (ask, { repeatable = false } = {}) => {
      const began = performance.now();
      const end = (how: OutwardEnd) => watch.ended(how, (performance.now() - began) / 1_000);
      try {
        const answer = await inTries(ask, repeatable ? tries : 1, began + Math.min(deadline, timeLeft()));
        end('ok');
        return answer;
      } catch (error) {
        end(error instanceof OutwardFailed ? error.end : 'refused');
        throw error;
      }
    },
    state: () =>
      breaker.state === CircuitState.Closed ? 'closed' : isHalfOpen(breaker.state) ? 'half_open' : 'open',
  };
}

const isHalfOpen = (state: CircuitState): boolean => state === CircuitState.HalfOpen;

function endOf(error: unknown): OutwardEnd {
  if (isBrokenCircuitError(error)) return 'not_asked';
  return isTaskCancelledError(error) ? 'timeout' : 'failed';
}

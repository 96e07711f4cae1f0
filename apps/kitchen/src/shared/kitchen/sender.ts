import type { OperationOutcome, TicketOperation } from '@toast/api/kitchen';

/** What a failed sending means. `again`: nobody knows whether it arrived; the same operation may be sent any number of times. */
export type Verdict = 'again' | 'never' | 'unpaired';

type Options = {
  /** The operation whose turn it is. */
  readonly next: () => TicketOperation | undefined;
  /** Resolves when what is in the log is on the disk: nothing is sent that a power cut could make us forget. */
  readonly written: () => Promise<void>;
  readonly send: (operation: TicketOperation) => Promise<OperationOutcome>;
  readonly judge: (error: unknown) => Verdict;
  readonly onAnswer: (operation: TicketOperation, answer: OperationOutcome) => void;
  readonly onNever: (operation: TicketOperation) => void;
  readonly onUnpaired: () => void;
  /** Milliseconds before try `n` of the same operation, after this error. */
  readonly pauseMs: (n: number, error: unknown) => number;
  /** Waits before it tries again; resolves early when told to hurry. */
  readonly pause: (ms: number) => Promise<void>;
};

export type Sender = {
  /** There is something to send, or the network is back. */
  readonly poke: () => void;
  readonly stop: () => void;
};

/** Sends the log in order, one operation at a time, until the server has answered each. */
export function createSender(options: Options): Sender {
  const { next, written, send, judge, onAnswer, onNever, onUnpaired, pauseMs, pause } = options;
  let running = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    let failures = 0;
    for (let operation = next(); operation !== undefined && !stopped; operation = next()) {
      try {
        await written();
        const answer = await send(operation);
        if (stopped) return;
        failures = 0;
        onAnswer(operation, answer);
      } catch (error) {
        if (stopped) return;
        const verdict = judge(error);
        if (verdict === 'unpaired') return onUnpaired();
        if (verdict === 'never') onNever(operation);
        else await pause(pauseMs(failures++, error));
      }
    }
  };
  return {
    poke: () => {
      if (running || stopped) return;
      running = true;
      void run().finally(() => {
        running = false;
      });
    },
    stop: () => {
      stopped = true;
    },
  };
}

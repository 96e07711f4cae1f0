import { DatabaseBusy } from '@toast/database/faults';
import { forAll, timeLeft } from '@toast/database/time-left';

type Entry<Job, Outcome> = {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  readonly patience: NodeJS.Timeout;
};
type Line<Job, Outcome> = { busy: boolean; readonly waiting: Entry<Job, Outcome>[] };

export type TogetherRules = {
  /** How many are served in one go at most. */
  readonly most: number;
  /** How many may wait for the same thing; the next is turned away at once. */
  readonly waiting: number;
  /** How many may wait for whatever. */
  readonly waitingInAll: number;
  /** Milliseconds that one waits at most before its work begins. */
  readonly patience: number;
  /** Lets in who has come at the same moment, before a batch is taken; nothing is waited for by default. */
  readonly gather?: () => Promise<void>;
};

export type Settled<Outcome> = { readonly outcome: Outcome } | { readonly error: unknown };

/**
 * Does the work of all who wait for the same thing in one go: while one batch is under way the next gathers, and nobody waits for
 * company. Alone, a job is a batch of one.
 */
export class Together<Job, Outcome> {
  readonly #work: (jobs: readonly Job[]) => Promise<readonly Settled<Outcome>[]>;
  readonly #rules: TogetherRules;
  readonly #lines = new Map<string, Line<Job, Outcome>>();
  #waiting = 0;

  /** @param work settles each job, in their order; when it throws, it throws for all of them. */
  constructor(rules: TogetherRules, work: (jobs: readonly Job[]) => Promise<readonly Settled<Outcome>[]>) {
    this.#rules = rules;
    this.#work = work;
  }

  /** @throws DatabaseBusy when too many wait, or its work did not begin in time: then it never does. */
  do(key: string, job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(key) ?? { busy: false, waiting: [] };
      const { waiting, waitingInAll } = this.#rules;
      if (line.waiting.length >= waiting || this.#waiting >= waitingInAll)
        throw new DatabaseBusy('too many wait already');
      this.#lines.set(key, line);
      const entry = {
        job,
        resolve,
        reject,
        patience: setTimeout(() => this.#tire(line, entry), Math.min(this.#rules.patience, timeLeft())),
      };
      line.waiting.push(entry);
      this.#waiting += 1;
      if (!line.busy) void this.#serve(key, line);
    });
  }

  async #serve(key: string, line: Line<Job, Outcome>): Promise<void> {
    line.busy = true;
    while (line.waiting.length > 0) {
      if (this.#rules.gather !== undefined) await this.#rules.gather();
      const entries = line.waiting.splice(0, this.#rules.most);
      this.#waiting -= entries.length;
      for (const { patience } of entries) clearTimeout(patience);
      // All of them may have tired meanwhile.
      if (entries.length === 0) continue;
      try {
        const settled = await forAll(() => this.#work(entries.map(({ job }) => job)));
        for (const [index, { resolve, reject }] of entries.entries()) {
          const result = settled[index] ?? { error: new Error('the job was left unsettled') };
          if ('error' in result) reject(result.error);
          else resolve(result.outcome);
        }
      } catch (error) {
        for (const { reject } of entries) reject(error);
      }
    }
    // In the same turn as the last look at the line: a job in between would be forgotten.
    this.#lines.delete(key);
  }

  #tire(line: Line<Job, Outcome>, entry: Entry<Job, Outcome>): void {
    line.waiting.splice(line.waiting.indexOf(entry), 1);
    this.#waiting -= 1;
    entry.reject(new DatabaseBusy('waited too long for a turn'));
  }
}

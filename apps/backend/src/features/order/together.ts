type Entry<Job, Outcome> = {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};
type Line<Job, Outcome> = { busy: boolean; readonly waiting: Entry<Job, Outcome>[] };

export type Settled<Outcome> = { readonly outcome: Outcome } | { readonly error: unknown };

/**
 * Does the work of all who wait for the same thing in one go: while one batch is under way the next gathers, and nobody waits for
 * company. Alone, a job is a batch of one.
 */
export class Together<Job, Outcome> {
  readonly #work: (jobs: readonly Job[]) => Promise<readonly Settled<Outcome>[]>;
  readonly #most: number;
  readonly #lines = new Map<string, Line<Job, Outcome>>();

  /** @param work settles each job, in their order; when it throws, it throws for all of them. */
  constructor(most: number, work: (jobs: readonly Job[]) => Promise<readonly Settled<Outcome>[]>) {
    this.#most = most;
    this.#work = work;
  }

  do(key: string, job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(key) ?? { busy: false, waiting: [] };
      this.#lines.set(key, line);
      line.waiting.push({ job, resolve, reject });
      if (!line.busy) void this.#serve(key, line);
    });
  }

  async #serve(key: string, line: Line<Job, Outcome>): Promise<void> {
    line.busy = true;
    while (line.waiting.length > 0) {
      const entries = line.waiting.splice(0, this.#most);
      try {
        const settled = await this.#work(entries.map(({ job }) => job));
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
}

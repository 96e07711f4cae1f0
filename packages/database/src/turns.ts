import { DatabaseBusy } from './faults.ts';

export type TurnRules = {
  /** How many of one key are inside at once. */
  readonly atOnce: number;
  /** How many of all keys together; no bound unless given. */
  readonly inAll?: number;
  /** How many of one key may wait; the next is turned away at once. */
  readonly waiting: number;
  readonly waitingInAll?: number;
};

type Line = { readonly key: string; inside: number; readonly waiting: (() => void)[] };

/**
 * Lets only so many in at once per key, first come first served, and the keys one after the other: however long the line of one is,
 * the first of another is next. Transactions of one restaurant wait for one another on its counter row anyway; waiting here instead
 * leaves the connections to all other restaurants.
 */
export class Turns {
  readonly #rules: Required<TurnRules>;
  readonly #lines = new Map<string, Line>();
  /** The lines in which somebody waits, in the order in which they are served next. */
  readonly #served = new Set<Line>();
  #inside = 0;
  #waiting = 0;

  constructor(rules: TurnRules) {
    this.#rules = { inAll: Number.POSITIVE_INFINITY, waitingInAll: Number.POSITIVE_INFINITY, ...rules };
  }

  /** How many wait now. */
  get waiting(): number {
    return this.#waiting;
  }

  /** How many wait now, those of the key that waits most left out; '' is the key of what belongs to none, and always counts. */
  get crowd(): number {
    let longest = 0;
    for (const { key, waiting } of this.#served) if (key !== '') longest = Math.max(longest, waiting.length);
    return this.#waiting - longest;
  }

  /**
   * Resolves when it is the caller's turn, with what ends it; call that exactly once.
   * @throws DatabaseBusy after so many milliseconds, or at once when too many wait already.
   */
  async take(key: string, timeout: number): Promise<() => void> {
    const line = this.#lines.get(key) ?? { key, inside: 0, waiting: [] };
    this.#lines.set(key, line);
    if (line.waiting.length === 0 && this.#hasRoom(line)) this.#enter(line);
    else await this.#stand(line, timeout);
    return () => this.#leave(line);
  }

  #hasRoom(line: Line): boolean {
    return line.inside < this.#rules.atOnce && this.#inside < this.#rules.inAll;
  }

  #enter(line: Line): void {
    line.inside += 1;
    this.#inside += 1;
  }

  #stand(line: Line, timeout: number): Promise<void> {
    const { waiting, waitingInAll } = this.#rules;
    if (line.waiting.length >= waiting || this.#waiting >= waitingInAll) {
      this.#forget(line);
      throw new DatabaseBusy('too many wait already');
    }
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(go), 1);
        this.#waiting -= 1;
        if (line.waiting.length === 0) this.#served.delete(line);
        this.#forget(line);
        reject(new DatabaseBusy('waited too long for a turn'));
      }, timeout);
      line.waiting.push(go);
      this.#waiting += 1;
      this.#served.add(line);
    });
  }

  #leave(line: Line): void {
    line.inside -= 1;
    this.#inside -= 1;
    this.#admit();
    this.#forget(line);
  }

  /** A place goes straight to whoever is next, so that nobody new slips in between. */
  #admit(): void {
    for (const line of this.#served) {
      if (this.#inside >= this.#rules.inAll) return;
      if (!this.#hasRoom(line)) continue;
      const next = line.waiting.shift();
      // To the end: the other lines come first. A line that still waits is met again in this very loop.
      this.#served.delete(line);
      if (line.waiting.length > 0) this.#served.add(line);
      if (next === undefined) continue;
      this.#waiting -= 1;
      this.#enter(line);
      next();
    }
  }

  #forget(line: Line): void {
    if (line.inside === 0 && line.waiting.length === 0) this.#lines.delete(line.key);
  }
}

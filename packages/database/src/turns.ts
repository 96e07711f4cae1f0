type Line = { inside: number; readonly waiting: (() => void)[] };

/**
 * Lets only so many at once through per key, first come first served. Transactions of one restaurant wait for one another on
 * its counter row anyway; waiting here instead leaves the connections to all other restaurants.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #lines = new Map<string, Line>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Resolves when it is the caller's turn, with what ends it; call that exactly once.
   * @throws TimeoutError (a DOMException) after so many milliseconds.
   */
  async take(key: string, timeout: number): Promise<() => void> {
    const line = this.#lines.get(key) ?? { inside: 0, waiting: [] };
    this.#lines.set(key, line);
    if (line.inside < this.#atOnce) line.inside += 1;
    else await this.#stand(line, timeout);
    return () => this.#leave(key, line);
  }

  #stand(line: Line, timeout: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(go), 1);
        reject(new DOMException('waited too long for a turn', 'TimeoutError'));
      }, timeout);
      line.waiting.push(go);
    });
  }

  /** The place goes straight to the next in line, so that nobody new slips in between. */
  #leave(key: string, line: Line): void {
    const next = line.waiting.shift();
    if (next !== undefined) next();
    else line.inside -= 1;
    if (line.inside === 0) this.#lines.delete(key);
  }
}

export type Outcome = {
  readonly requests: number;
  readonly failed: number;
  /** Orders whose number was not told, or that are not there. */
  readonly lost: number;
  readonly doubled: number;
  readonly longestMs: number;
  /** Requests that nobody answered at first, and another backend then. */
  readonly swallowed: number;
};

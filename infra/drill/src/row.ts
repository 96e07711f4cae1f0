/** One row of the failure table: brings up what it needs, breaks it under load, and says what that cost. */
export type Row = {
  /** As the failure table calls it: "backend dies". */
  readonly name: string;
  /** What this machine lacks for it, and the command that brings that; undefined where it can run. */
  lacks?(): string | undefined;
  run(context: { readonly signal: AbortSignal; say(line: string): void }): Promise<Outcome>;
};

export type Outcome = {
  readonly requests: number;
  /** Requests a person would have seen fail. */
  readonly failed: number;
  /** The longest time without a success, in milliseconds. */
  readonly outageMs: number;
  /** Orders acknowledged and not there afterwards; orders there twice. Both must be 0. */
  readonly lost: number;
  readonly doubled: number;
  /** What may be expected of this row, e.g. { failed: 0, outageMs: 5_000 }; a row beyond it has failed. */
  readonly allowed: { readonly failed: number; readonly outageMs: number };
  readonly notes: readonly string[];
};

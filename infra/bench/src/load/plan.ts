/** A request that is sent over and over; a body's two parts stand around a key that is new each time. */
export type Shot = {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: a GET. */
  readonly body?: { readonly before: string; readonly after: string };
  /** What a good answer holds; a fast refusal is no speed. */
  readonly holds: string;
};

export type Plan = {
  readonly port: number;
  readonly connections: number;
  /** What is fired in the first seconds is not counted. */
  readonly warmSeconds: number;
  readonly seconds: number;
  /** Fired in turn, by each connection from another one on. */
  readonly shots: readonly Shot[];
  /** Mean of the pause between an answer and the next request of a connection, in milliseconds, exponentially distributed; none by default. */
  readonly thinkMs?: number;
  /** Statuses that are counted instead of ending the run: a server that protects itself says so. */
  readonly mayRefuse?: readonly number[];
};

export type Fired = {
  /** Good answers in the window. */
  readonly count: number;
  /** Good answers in and out of the window. */
  readonly total: number;
  readonly refused: number;
  readonly seconds: number;
  /** Of the good answers, in milliseconds, sorted. */
  readonly latencies: readonly number[];
  /** CPU of the load generator's process in the window, in milliseconds. */
  readonly cpu: number;
};

export type FromGenerator =
  | { readonly started: true }
  | { readonly fired: Fired }
  | { readonly failed: string };

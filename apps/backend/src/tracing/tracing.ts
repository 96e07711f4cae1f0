export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Something that takes time. Its attributes are names of our own and ids: nothing personal, no parameter of a statement. */
export type Span = {
  readonly traceId: string | undefined;
  /** What comes below it is told this; undefined when nobody keeps its trace. */
  readonly traceparent: string | undefined;
  rename(name: string): void;
  set(attributes: Attributes): void;
  /** @param failure the kind of fault or the code of the failure, never a message */
  end(failure?: string): void;
};

/** What was measured elsewhere, or belongs to another trace than the one under way. Instants in milliseconds since 1970. */
export type Happened = {
  readonly name: string;
  /** `traceparent` of what it belongs below. */
  readonly parent: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
};

/** Draws what happens as spans of traces. */
export type Tracing = {
  readonly on: boolean;
  /** The span of a request that says it belongs below `parent`, the header as it came. */
  request(parent: string | undefined): Span;
  /** `work` and all that it waits for happens within this span. */
  within<T>(span: Span | undefined, work: () => T): T;
  /** A span of its own below what is under way, ended with the work; outside of everything there is none. */
  span<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T>;
  /** What is under way. */
  current(): Span | undefined;
  /** Something that began with a span of another process, such as an event; for each of several `parents` one. */
  following<T>(
    name: string,
    parents: readonly string[],
    attributes: Attributes,
    work: () => Promise<T>,
  ): Promise<T>;
  record(happened: Happened): void;
  /** A span of a browser, which minted its id: `span` is its own traceparent. */
  reported(span: string, happened: Omit<Happened, 'parent'>): void;
  /** Sends what is left, in a bounded time. Never fails. */
  close(): Promise<void>;
};

const noSpan: Span = {
  traceId: undefined,
  traceparent: undefined,
  rename: () => {},
  set: () => {},
  end: () => {},
};

/** Nobody asked for traces: nothing is loaded, and work is simply done. */
export const noTracing: Tracing = {
  on: false,
  request: () => noSpan,
  within: (_span, work) => work(),
  span: (_name, _attributes, work) => work(noSpan),
  current: () => undefined,
  following: (_name, _parents, _attributes, work) => work(),
  record: () => {},
  reported: () => {},
  close: () => Promise.resolve(),
};

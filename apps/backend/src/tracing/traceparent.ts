/** Where in which trace something happens: W3C Trace Context, as the header `traceparent` carries it. */
export type Traceparent = {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits: the span above. */
  readonly spanId: string;
  /** Somebody keeps this trace. */
  readonly sampled: boolean;
};

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const nothing = /^0+$/;

/** What a header says; undefined when there is none, or it is none of version 00. */
export function readTraceparent(header: unknown): Traceparent | undefined {
  const [, traceId = '0', spanId = '0', flags = '0'] =
    typeof header === 'string' ? (form.exec(header) ?? []) : [];
  if (nothing.test(traceId) || nothing.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export const writeTraceparent = ({ traceId, spanId, sampled }: Traceparent): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/**
 * The ingress names a request that came without a trace by its request id, and makes the beginning of it the span above: there
 * is no such span, and the request is the first of its trace.
 */
export const isNameOnly = ({ traceId, spanId }: Traceparent): boolean => traceId.startsWith(spanId);

import { lastAction, watch } from './last-action.ts';
import { randomHex } from './random-hex.ts';
import { type CallReport, reportSpan } from './report-span.ts';

type Fetch<Init = RequestInit> = (input: string | URL | Request, init?: Init) => Promise<Response>;
/** As tRPC has it, with a signal that may be undefined. */
type Init = Omit<RequestInit, 'signal'> & { readonly signal?: AbortSignal | null | undefined };

/**
 * Fetches as part of a trace: of the click or key that led to the call, else one of its own. When the answer says that somebody keeps
 * the trace, the browser's part of it is reported, from the click to the answer.
 */
export function tracedFetch(
  fetchIt: Fetch = (input, init) => fetch(input, init),
  report: (span: CallReport) => void = reportSpan,
): Fetch<Init> {
  // The first call may come of the first click.
  watch();
  return async (input, { signal, ...init } = {}) => {
    const sentAt = performance.now();
    const action = lastAction(sentAt);
    const traceId = action?.traceId ?? randomHex(16);
    const traceparent = `00-${traceId}-${randomHex(8)}-01`;
    const headers = new Headers(init.headers);
    headers.set('traceparent', traceparent);
    const answer = await fetchIt(input, { ...init, headers, ...(signal && { signal }) });
    if (isKept(answer.headers.get('traceresponse'), traceId)) {
      const startedAt = action?.at ?? sentAt;
      report({
        traceparent,
        call: nameOf(input),
        action: action?.kind ?? 'none',
        startedAt,
        sentMs: sentAt - startedAt,
        ms: performance.now() - startedAt,
        status: answer.status,
      });
    }
    return answer;
  };
}

/** An answer from a cache carries the trace of whoever asked first. */
const isKept = (response: string | null, traceId: string): boolean =>
  response?.startsWith(`00-${traceId}-`) === true && response.endsWith('-01');

/** The procedures' names, as they stand in the address. */
function nameOf(input: string | URL | Request): string {
  const url = input instanceof Request ? input.url : String(input);
  return /\/([A-Za-z.,]+)(?:\?|$)/.exec(url)?.[1] ?? 'unknown';
}

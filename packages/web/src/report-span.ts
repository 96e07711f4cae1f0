export type CallReport = {
  /** The span's own. */
  readonly traceparent: string;
  readonly call: string;
  /** What led to it; `none` = the page itself. */
  readonly action: 'click' | 'key' | 'none';
  /** Milliseconds, as `performance.now()` counts them. */
  readonly startedAt: number;
  /** From the start to the sending. */
  readonly sentMs: number;
  /** From the start to the answer. */
  readonly ms: number;
  readonly status: number;
};

const url = '/api/trpc/spans';
const most = 20;
const waiting: CallReport[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends it with others in a moment, beside everything else, and forgets about it. */
export function reportSpan(span: CallReport): void {
  if (waiting.length >= most) return;
  waiting.push(span);
  timer ??= setTimeout(send, 1_000);
}

function send(): void {
  timer = undefined;
  const now = performance.now();
  // Ages, not instants: nobody knows what this device's clock says.
  const spans = waiting.splice(0).map(({ startedAt, ...span }) => ({ ...span, agoMs: now - startedAt }));
  const body = JSON.stringify({ spans });
  const headers = { 'content-type': 'application/json' };
  fetch(url, { method: 'POST', headers, body, keepalive: true, credentials: 'omit' }).catch(() => {});
}

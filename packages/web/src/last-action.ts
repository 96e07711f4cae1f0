import { randomHex } from './random-hex.ts';

export type Action = {
  readonly kind: 'click' | 'key';
  /** Milliseconds, as `performance.now()` counts them. */
  readonly at: number;
  /** All that the page asks for because of it is one trace. */
  readonly traceId: string;
};

/** A call that begins later than this after an action does not come from it. */
const followsWithinMs = 250;

let last: Action | undefined;
let watching = false;

/** What the person at the page has just done, if a call that begins at `now` may come from it. */
export function lastAction(now: number): Action | undefined {
  watch();
  return last !== undefined && now - last.at <= followsWithinMs ? last : undefined;
}

/** Begins to notice what is clicked and typed: that it was, never what. */
export function watch(): void {
  if (watching || typeof document === 'undefined') return;
  watching = true;
  const note = (kind: Action['kind']) => (event: Event) => {
    last = { kind, at: Math.min(event.timeStamp, performance.now()), traceId: randomHex(16) };
  };
  document.addEventListener('click', note('click'), { capture: true, passive: true });
  document.addEventListener('keydown', note('key'), { capture: true, passive: true });
}

import { AsyncLocalStorage } from 'node:async_hooks';

type Asked = { readonly until: number; answered: boolean };

const asked = new AsyncLocalStorage<Asked | undefined>();

/**
 * Does the work of a request that is answered within so many milliseconds. What it asks of the database waits no longer than that, and what
 * would begin later is not begun: nobody waits for it any more.
 */
export async function answeringWithin<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const request: Asked = { until: performance.now() + ms, answered: false };
  try {
    return await asked.run(request, work);
  } finally {
    // What goes on behind the answer (a loop that it has set going) is not in its hurry.
    request.answered = true;
  }
}

/** Does work that others share with the request that happened to begin it. */
export const forAll = <T>(work: () => T): T => asked.run(undefined, work);

/** Milliseconds until whoever asked is answered; infinite when nobody in particular waits. Negative = it is too late. */
export function timeLeft(): number {
  const request = asked.getStore();
  return request === undefined || request.answered
    ? Number.POSITIVE_INFINITY
    : request.until - performance.now();
}

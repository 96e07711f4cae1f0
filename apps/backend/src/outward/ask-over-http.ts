import type { Asking, Outward } from './outward.ts';
import { Refused } from './outward-failed.ts';

/** What they answered: below 500 and not 429. */
export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly body: string };

/** An answer of 4xx, which is theirs to give. */
export class RefusedOverHttp extends Refused {
  override readonly name = 'RefusedOverHttp';
  readonly answer: HttpAnswer;

  constructor(answer: HttpAnswer) {
    super(`status ${answer.status}`);
    this.answer = answer;
  }
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Asks over HTTP, the body read as well within the deadline. Reads are repeated; a write is when the caller says that it may be, which takes
 * an idempotency key that they honour. 429 and 5xx count as failures of theirs.
 * @throws OutwardFailed; RefusedOverHttp
 */
export function askOverHttp(
  outward: Outward,
  url: string,
  init: Omit<RequestInit, 'signal'> = {},
  asking: Asking = { repeatable: isRead(init.method ?? 'GET') },
): Promise<HttpAnswer> {
  return outward.call(async (signal) => {
    const response = await fetch(url, { ...init, signal });
    const answer = { status: response.status, headers: response.headers, body: await response.text() };
    if (answer.status >= 500 || answer.status === 429) throw new Error(`status ${answer.status}`);
    if (answer.status >= 400) throw new RefusedOverHttp(answer);
    return answer;
  }, asking);
}

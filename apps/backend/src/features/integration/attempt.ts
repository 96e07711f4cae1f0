import type { IncomingHttpHeaders } from 'node:http';
import { idempotencyKey } from '@toast/api/order';
import { Failure } from '../../trpc/failure.ts';
import { requestHash } from './request-hash.ts';

/** One write that may be sent again: who sends it, under which key, and what it says. Null where no key was sent. */
export type Attempt = {
  /** A person, a tablet, an API key, or all guests: keys of one client mean nothing to another. */
  readonly clientId: string;
  readonly key: string;
  /** Of the procedure's name and its validated input without the key. */
  readonly requestHash: string;
  /** HTTP status of the answer, which is stored with it. */
  readonly status: number;
};

/** Makes the attempt of a procedure's validated input. A key in the input wins over the one in the header. */
export type AttemptOf = (input: object) => Attempt | null;

const header = 'idempotency-key';

/** @throws Failure VALIDATION for what cannot be a key. */
export function keyInHeader(headers: IncomingHttpHeaders): string | null {
  const sent = headers[header];
  if (sent === undefined) return null;
  const parsed = idempotencyKey.safeParse(sent);
  if (!parsed.success)
    throw new Failure('VALIDATION', 'Idempotency-Key: 8 to 128 printable ASCII characters without spaces');
  return parsed.data;
}

export const attemptsOf =
  (headers: IncomingHttpHeaders, clientId: string, deed: string, status = 200): AttemptOf =>
  (input) => {
    const { idempotencyKey: own, ...rest }: { readonly idempotencyKey?: unknown } = input;
    const key = typeof own === 'string' ? own : keyInHeader(headers);
    return key === null ? null : { clientId, key, requestHash: requestHash({ deed, input: rest }), status };
  };

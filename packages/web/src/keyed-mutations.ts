import { type httpLink, type Operation, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { newId } from './new-id.ts';
import { statusOf } from './status-of.ts';

type AnyLink = ReturnType<typeof httpLink>;
type Sent = { readonly key: string; readonly at: number };

/** After so many milliseconds the same words mean something new. Shorter than a quoted price lives. */
const meantWithin = 5 * 60_000;

const nameOfKey = 'idempotencyKey';

/** The header that goes with a mutation which came through `keyedMutations`. */
export function idempotencyHeader({
  op,
}: {
  readonly op: Pick<Operation, 'context'>;
}): Record<string, string> {
  const key = op.context[nameOfKey];
  return typeof key === 'string' ? { 'idempotency-key': key } : {};
}

/**
 * Gives each change an idempotency key. One whose answer was lost keeps it: who presses "save" once more with the same content asks for
 * the same thing, and gets the answer of the first time if there was one. So does who presses twice. Changes travel
 * alone, one request each, because the key is the request's. What brings a key of its own (an order) keeps that.
 */
export function keyedMutations(now: () => number = Date.now, mint: () => string = newId): AnyLink {
  const open = new Map<string, Sent>();
  const keyOf = (name: string): string => {
    const at = now();
    for (const [other, sent] of open) if (at - sent.at > meantWithin) open.delete(other);
    const { key } = open.get(name) ?? { key: mint() };
    open.set(name, { key, at: open.get(name)?.at ?? at });
    return key;
  };
  return () =>
    ({ op, next }) => {
      if (op.type !== 'mutation') return next(op);
      const name = `${op.path} ${JSON.stringify(op.input)}`;
      const key = ownKey(op.input) ?? keyOf(name);
      return observable((observer) =>
        next({ ...op, context: { ...op.context, [nameOfKey]: key } }).subscribe({
          next: (value) => {
            open.delete(name);
            observer.next(value);
          },
          error: (error) => {
            if (wasAnswered(error)) open.delete(name);
            observer.error(error);
          },
          complete: () => observer.complete(),
        }),
      );
    };
}

function ownKey(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !(nameOfKey in input)) return undefined;
  return typeof input.idempotencyKey === 'string' ? input.idempotencyKey : undefined;
}

/** Whatever is not the backend's own no may hide a yes: a proxy's answer, a lost line, a database that went away in between. */
const wasAnswered = (error: unknown): boolean =>
  error instanceof TRPCClientError && (statusOf(error) ?? 500) < 500;

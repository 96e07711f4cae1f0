import { createTRPCUntypedClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { describe, expect, it } from 'vitest';
import { idempotencyHeader, keyedMutations } from './keyed-mutations.ts';

type Answer = 'lost' | 'refused' | 'down' | 'done' | 'held';

const failures: Readonly<Record<Exclude<Answer, 'done' | 'held'>, () => TRPCClientError<AnyTRPCRouter>>> = {
  lost: () => TRPCClientError.from(new TypeError('fetch failed')),
  refused: () => failed(409),
  down: () => failed(503),
};
const failed = (httpStatus: number) =>
  TRPCClientError.from<AnyTRPCRouter>({ error: { code: -32_000, message: 'no', data: { httpStatus } } });

/** A page whose backend answers as told, and the keys that it was sent. */
function page(answers: Answer[]) {
  let clock = 0;
  let minted = 0;
  const keys: (string | undefined)[] = [];
  const end: TRPCLink<AnyTRPCRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        keys.push(idempotencyHeader({ op })['idempotency-key']);
        const answer = answers.shift() ?? 'done';
        if (answer === 'held') return;
        if (answer !== 'done') return observer.error(failures[answer]());
        observer.next({ result: { type: 'data', data: null } });
        observer.complete();
      });
  const client = createTRPCUntypedClient<AnyTRPCRouter>({
    links: [
      keyedMutations(
        () => clock,
        () => `key-${++minted}`,
      ),
      end,
    ],
  });
  const send = (input: unknown, kind: 'mutation' | 'query' = 'mutation') =>
    client[kind]('menu.saveItem', input).catch(() => {});
  return { keys, send, later: (ms: number) => (clock += ms) };
}

describe('the key of a change', () => {
  it.each<[string, Answer, readonly string[]]>([
    ['is kept while its answer is lost', 'lost', ['key-1', 'key-1']],
    ['is kept while the backend cannot say', 'down', ['key-1', 'key-1']],
    ['is new after a no', 'refused', ['key-1', 'key-2']],
    ['is new after a yes', 'done', ['key-1', 'key-2']],
  ])('%s', async (_, first, expected) => {
    const { keys, send } = page([first]);
    await send({ id: 'soup', rev: 1 });
    await send({ id: 'soup', rev: 1 });
    expect(keys).toEqual(expected);
  });

  it('is another for another content, and for the same content much later', async () => {
    const { keys, send, later } = page(['lost', 'lost', 'lost']);
    await send({ id: 'soup', rev: 1 });
    await send({ id: 'soup', rev: 2 });
    later(5 * 60_000 + 1);
    await send({ id: 'soup', rev: 1 });
    expect(keys).toEqual(['key-1', 'key-2', 'key-3']);
  });

  it('is the same for two clicks at once', async () => {
    const { keys, send } = page(['held']);
    void send({ id: 'soup' });
    await send({ id: 'soup' });
    expect(keys).toEqual(['key-1', 'key-1']);
  });

  it('is the one that the change brings along', async () => {
    const { keys, send } = page([]);
    await send({ idempotencyKey: 'cart-7' });
    expect(keys).toEqual(['cart-7']);
  });

  it('does not go with a read', async () => {
    const { keys, send } = page([]);
    await send({ id: 'soup' }, 'query');
    expect(keys).toEqual([undefined]);
  });
});

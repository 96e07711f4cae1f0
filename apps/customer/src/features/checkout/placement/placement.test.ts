import type { AttemptOutcome, OrderView, PlaceOutcome } from '@toast/api/order';
import { memoryStorage } from '@toast/web/memory-storage';
import { describe, expect, it, vi } from 'vitest';
import { attemptStore, attemptsUnderWay } from './attempt.ts';
import { placementMachine } from './placement.ts';

class Answer extends Error {
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterMs: number;
  constructor(status: number, details: Readonly<Record<string, unknown>> = {}, retryAfterMs = 0) {
    super(`status ${status}`);
    this.status = status;
    this.details = details;
    this.retryAfterMs = retryAfterMs;
  }
}

const token = 't'.repeat(43);
const order = { displayNumber: 12 } as OrderView;
const placed = { outcome: 'PLACED' as const, order, orderToken: token };
const refused: PlaceOutcome = { outcome: 'REFUSED', refusals: [{ code: 'EMPTY_CART', next: ['ADD_ITEMS'] }] };
const lost = new TypeError('failed to fetch');
const notPlaced: AttemptOutcome = { outcome: 'NOT_PLACED' };
const inProgress: AttemptOutcome = { outcome: 'IN_PROGRESS' };

/** Answers one after another; after the last one it is silent for ever. */
function script<T>(answers: readonly (T | Error)[]): () => Promise<T> {
  const left = [...answers];
  return () => {
    const answer = left.shift();
    if (answer === undefined) return new Promise(() => {});
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

/** A page on a phone with this storage, before a server that answers so. */
function page(
  places: readonly (PlaceOutcome | Error)[],
  outcomes: readonly (AttemptOutcome | Error)[] = [],
  storage = memoryStorage(),
) {
  const attempts = attemptStore('r', () => storage);
  const answer = script(places);
  const keys: string[] = [];
  const writtenAtSend: (string | undefined)[] = [];
  const place = vi.fn((input: { readonly idempotencyKey: string }) => {
    keys.push(input.idempotencyKey);
    writtenAtSend.push(attemptStore('r', () => storage).get()?.key);
    return answer();
  });
  const tell = script(outcomes);
  const outcome = vi.fn((_key: string) => tell());
  const giveUp = vi.fn((_key: string) => tell());
  const onPlaced = vi.fn();
  const waited = vi.fn((_ms: number) => Promise.resolve());
  const machine = placementMachine<object>({
    attempts,
    place,
    outcome,
    giveUp,
    onPlaced,
    failureOf: (error) =>
      error instanceof Answer
        ? { status: error.status, code: null, retryAfterMs: error.retryAfterMs, details: error.details }
        : { status: null, code: null, retryAfterMs: 0, details: {} },
    now: () => 1_000,
    pauseMs: (n, retryAfterMs) => Math.max(n, retryAfterMs),
    wait: waited,
  });
  return { machine, attempts, place, outcome, giveUp, onPlaced, waited, keys, writtenAtSend, storage };
}

describe('placing an order', () => {
  it('writes the key down before the first send', async () => {
    const { machine, keys, writtenAtSend } = page([placed]);
    await machine.place('c.1', 100, {});
    expect(keys).toHaveLength(1);
    expect(writtenAtSend).toEqual(keys);
  });

  it('ends with the order and its link', async () => {
    const { machine, attempts, onPlaced } = page([placed]);
    await machine.place('c.1', 100, {});
    expect(machine.get()).toEqual({ is: 'PLACED', placed: { token, displayNumber: 12 }, cartVersion: 'c.1' });
    expect(attempts.get()).toMatchObject({ state: 'PLACED', placed: { token } });
    expect(onPlaced).toHaveBeenCalledTimes(1);
  });

  it('sends once at a double tap', async () => {
    const { machine, place } = page([placed]);
    await Promise.all([machine.place('c.1', 100, {}), machine.place('c.1', 100, {})]);
    expect(place).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no answer', lost],
    ["a proxy's answer", new Error('bad gateway')],
    ['a server error', new Answer(500)],
    ['a backend going down', new Answer(503)],
    ['a key that is in use', new Answer(422)],
  ])('asks what became of it after %s, and never sends again by itself', async (_, error) => {
    const { machine, place, outcome, keys } = page([error], [inProgress, new Error('offline'), placed]);
    await machine.place('c.1', 100, {});
    expect(machine.get().is).toBe('PLACED');
    expect(place).toHaveBeenCalledTimes(1);
    expect(outcome.mock.calls.map(([key]) => key)).toEqual([keys[0], keys[0], keys[0]]);
  });

  it('offers nothing while the outcome is unknown', async () => {
    const { machine, place } = page([lost], [inProgress]);
    const states: string[] = [];
    machine.subscribe(() => states.push(machine.get().is));
    void machine.place('c.1', 100, {});
    await vi.waitFor(() => expect(machine.get().is).toBe('CHECKING'));
    await machine.place('c.1', 100, {});
    machine.dismiss();
    expect(machine.get().is).toBe('CHECKING');
    expect(place).toHaveBeenCalledTimes(1);
    expect([...new Set(states)]).toEqual(['SENDING', 'CHECKING']);
  });

  it('says why it does not know yet, when it was sent, and when it asks again', async () => {
    const { machine, waited } = page([lost], [lost, new Answer(503, {}, 5_000), inProgress]);
    const told: unknown[] = [];
    machine.subscribe(() => {
      const now = machine.get();
      if (now.is === 'CHECKING' && now.nextAt !== null) told.push([now.why, now.since, now.nextAt]);
    });
    void machine.place('c.1', 100, {});
    await vi.waitFor(() => expect(told).toHaveLength(4));
    expect(told).toEqual([
      ['LOST', 1_000, 1_000],
      ['UNREACHABLE', 1_000, 1_001],
      ['UNAVAILABLE', 1_000, 6_000],
      ['UNDER_WAY', 1_000, 1_003],
    ]);
    expect(waited.mock.calls).toEqual([[0], [1], [5_000], [3]]);
  });

  it('keeps its key when the server knows that it wrote nothing', async () => {
    const { machine, keys, outcome } = page([new Answer(503, { outcome: 'NOTHING_DONE' }), placed]);
    await machine.place('c.1', 100, {});
    expect(machine.get()).toEqual({ is: 'NOT_PLACED', reason: 'UNAVAILABLE' });
    expect(outcome).not.toHaveBeenCalled();
    await machine.place('c.1', 100, {});
    expect(keys).toEqual(['cart-c.1', 'cart-c.1']);
  });

  it('gives an attempt up only when it hears "not placed" twice running', async () => {
    const { machine, giveUp } = page([lost], [notPlaced, inProgress, notPlaced, placed]);
    await machine.place('c.1', 100, {});
    expect(machine.get().is).toBe('PLACED');
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('says "not placed" only when the attempt was given up, and takes another key for the same cart', async () => {
    const { machine, outcome, giveUp, keys } = page([lost, placed], [notPlaced, notPlaced, notPlaced]);
    await machine.place('c.1', 100, {});
    expect(machine.get()).toEqual({ is: 'NOT_PLACED', reason: 'NEVER_ARRIVED' });
    expect([outcome.mock.calls.length, giveUp.mock.calls]).toEqual([2, [[keys[0]]]]);
    await machine.place('c.1', 100, {});
    expect(machine.get().is).toBe('PLACED');
    expect(keys[1]).not.toBe(keys[0]);
  });

  it.each([
    ['the order, which had come through after all', placed, 'PLACED'],
    ['that it is under way', inProgress, 'CHECKING'],
    ['nothing', lost, 'CHECKING'],
  ])('goes by what giving up is told: %s', async (_, told, is) => {
    const { machine, giveUp } = page([lost], [notPlaced, notPlaced, told]);
    void machine.place('c.1', 100, {});
    await vi.waitFor(() => expect(giveUp).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(machine.get().is).toBe(is));
  });

  it('keeps its key after a refusal, also one that replaced a key given up, and takes another for another cart', async () => {
    const { machine, keys } = page(
      [refused, lost, refused, refused, placed],
      [notPlaced, notPlaced, notPlaced],
    );
    for (let tap = 0; tap < 4; tap += 1) await machine.place('c.1', 100, {});
    await machine.place('c.2', 90, {});
    expect(keys).toEqual(['cart-c.1', 'cart-c.1', 'cart-c.1-1', 'cart-c.1-1', 'cart-c.2']);
  });

  it('takes the same other key in every tab', async () => {
    const first = page([lost], [notPlaced, notPlaced, notPlaced]);
    await first.machine.place('c.1', 100, {});
    const second = page([placed], [], first.storage);
    await second.machine.place('c.1', 100, {});
    expect(second.keys).toEqual(['cart-c.1-1']);
  });

  it.each([
    [400, 'REJECTED'],
    [404, 'REJECTED'],
    [413, 'REJECTED'],
    [429, 'BUSY'],
  ])('knows that status %d of the backend made no order', async (status, reason) => {
    const { machine, outcome } = page([new Answer(status)]);
    await machine.place('c.1', 100, {});
    expect(machine.get()).toEqual({ is: 'NOT_PLACED', reason });
    expect(outcome).not.toHaveBeenCalled();
  });
});

describe('a page that was reloaded in the middle', () => {
  const interrupted = () => {
    const before = page([]);
    void before.machine.place('c.1', 100, {});
    return before;
  };

  it('finds the attempt and asks for it, without sending', async () => {
    const before = interrupted();
    const after = page([], [placed], before.storage);
    await after.machine.resume();
    expect(after.machine.get()).toMatchObject({ is: 'PLACED', placed: { token } });
    expect(after.outcome).toHaveBeenCalledWith(before.keys[0]);
    expect(after.place).not.toHaveBeenCalled();
  });

  it('asks for the old attempt first, even when the cart has changed since', async () => {
    const before = interrupted();
    const after = page([], [placed], before.storage);
    await after.machine.place('c.2', 200, {});
    expect(after.machine.get()).toMatchObject({ is: 'PLACED', cartVersion: 'c.1' });
    expect(after.place).not.toHaveBeenCalled();
  });

  it('remembers when it was sent', async () => {
    const before = interrupted();
    expect(attemptsUnderWay(before.storage)).toMatchObject([{ state: 'SENT', sentAt: 1_000 }]);
    const after = page([], [], before.storage);
    void after.machine.resume();
    expect(after.machine.get()).toMatchObject({ is: 'CHECKING', since: 1_000 });
  });

  it('has nothing to ask when the last attempt is settled', async () => {
    const before = page([refused]);
    await before.machine.place('c.1', 100, {});
    const after = page([], [], before.storage);
    await after.machine.resume();
    expect(after.machine.get().is).toBe('IDLE');
  });

  it('still sends once and keeps its key when nothing can be written down', async () => {
    const { machine, keys } = page([refused, placed], [], memoryStorage(true));
    await machine.place('c.1', 100, {});
    await machine.place('c.1', 100, {});
    expect(machine.get().is).toBe('PLACED');
    expect(keys[1]).toBe(keys[0]);
  });
});

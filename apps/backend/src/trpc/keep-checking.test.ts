import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from './context.ts';
import { unauthenticated } from './failure.ts';
import { checkEvery, keepChecking } from './keep-checking.ts';

const stream = () => {
  const leave = new AbortController();
  const cut = vi.fn(() => leave.abort());
  const request: Context['request'] = {
    id: 'test',
    audience: 'kitchen',
    method: 'GET',
    address: '127.0.0.1',
    headers: {},
    notes: { procedures: [], restaurantId: null, failure: null, loadClass: null, held: [] },
    cut,
  };
  return { leave, cut, ctx: { request }, type: 'subscription' as const, signal: leave.signal };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an open stream', () => {
  it('is cut when its owner has lost their access, and then no longer checked', async () => {
    const opened = stream();
    const check = vi.fn(async () => {});
    keepChecking(opened, check);
    await vi.advanceTimersByTimeAsync(3 * checkEvery);
    expect(opened.cut).not.toHaveBeenCalled();
    check.mockRejectedValue(unauthenticated());
    await vi.advanceTimersByTimeAsync(checkEvery);
    expect(opened.cut).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3 * checkEvery);
    expect(check).toHaveBeenCalledTimes(4);
  });

  it('stays while nobody can tell', async () => {
    const opened = stream();
    keepChecking(opened, () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })));
    await vi.advanceTimersByTimeAsync(3 * checkEvery);
    expect(opened.cut).not.toHaveBeenCalled();
  });

  it('is not checked any more once it was left, nor is what is no stream', async () => {
    const check = vi.fn(async () => {});
    const left = stream();
    keepChecking(left, check);
    left.leave.abort();
    keepChecking({ ...stream(), type: 'query' }, check);
    await vi.advanceTimersByTimeAsync(3 * checkEvery);
    expect(check).not.toHaveBeenCalled();
  });
});

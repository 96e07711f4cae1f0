import { describe, expect, it, vi } from 'vitest';
import { createTail } from './tail.ts';

describe('a tail', () => {
  it('is behind from the moment it is told to look until a look succeeds', async () => {
    const after = vi.fn(() => Promise.resolve([]));
    const trouble = vi.fn();
    const tail = createTail({ head: () => Promise.resolve(4), after }, trouble);
    await tail.ready;
    expect(tail.behindSince).toBeNull();
    after.mockRejectedValueOnce(new Error('the shard is away'));
    tail.poke();
    const since = tail.behindSince;
    expect(since).toBeGreaterThan(0);
    await vi.waitFor(() => expect(trouble).toHaveBeenCalledOnce());
    expect(tail.behindSince).toBe(since);
    tail.poke();
    await vi.waitFor(() => expect(tail.behindSince).toBeNull());
  });
});

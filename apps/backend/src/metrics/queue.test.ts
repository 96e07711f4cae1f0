import { Registry } from 'prom-client';
import { describe, expect, it, vi } from 'vitest';
import { watchQueue } from './queue.ts';

describe('the metrics of the queue', () => {
  it('come and go with the database, asked once per scrape, and never hold up a scrape', async () => {
    const registry = new Registry();
    const size = { waiting: 3, dead: 1, oldest_seconds: 7 };
    const read = vi.fn(() => Promise.resolve(size));
    watchQueue(registry, read);
    const told = async () =>
      (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const all = [
      'toast_queue_jobs{state="waiting"} 3',
      'toast_queue_jobs{state="dead"} 1',
      'toast_queue_oldest_seconds 7',
    ];
    expect(await told()).toEqual(all);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRejectedValueOnce(new Error('away'));
    expect(await told()).toEqual([]);
    vi.useFakeTimers();
    read.mockReturnValueOnce(new Promise(() => {}));
    const silent = told();
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(await silent).toEqual([]);
    expect(await told()).toEqual(all);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { type Connection, keepOpen, type StreamHandlers } from './keep-open.ts';

function setUp() {
  vi.useFakeTimers();
  const streams: (StreamHandlers & { closed: boolean })[] = [];
  const seen: Connection[] = [];
  const kept = keepOpen({
    open: (handlers) => {
      const stream = { ...handlers, closed: false };
      streams.push(stream);
      return () => {
        stream.closed = true;
      };
    },
    onChange: (connection) => seen.push(connection),
    timers: {
      set: (run, ms) => setTimeout(run, ms),
      clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    },
    random: () => 0.5,
  });
  return { streams, seen, kept, open: () => streams.filter(({ closed }) => !closed).length };
}

describe('a stream that is kept open', () => {
  it('says live when it is, and lost when it broke', () => {
    const { streams, seen } = setUp();
    streams[0]?.onOpen();
    streams[0]?.onBroken();
    streams[0]?.onOpen();
    expect(seen).toEqual(['live', 'lost', 'live']);
  });

  it('opens another one after it is over, each time a little later', () => {
    const { streams, seen } = setUp();
    streams[0]?.onOver();
    vi.advanceTimersByTime(399);
    expect(streams).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(streams).toHaveLength(2);
    streams[1]?.onOver();
    vi.advanceTimersByTime(799);
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(streams).toHaveLength(3);
    expect(seen).toEqual(['connecting', 'connecting']);
  });

  it('gives up a stream that does not open, and one that does not come back', () => {
    const { streams, open } = setUp();
    vi.advanceTimersByTime(10_400);
    expect(streams).toHaveLength(2);
    streams[1]?.onOpen();
    streams[1]?.onBroken();
    vi.advanceTimersByTime(10_400);
    expect(streams).toHaveLength(3);
    expect(open()).toBe(1);
  });

  it('does not wait when the network is back', () => {
    const { streams, kept, open } = setUp();
    streams[0]?.onOver();
    kept.hurry();
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(open()).toBe(1);
  });

  it('opens nothing more and says nothing more once it is stopped', () => {
    const { streams, seen, kept, open } = setUp();
    streams[0]?.onOpen();
    kept.stop();
    streams[0]?.onOver();
    vi.advanceTimersByTime(60_000);
    expect(streams).toHaveLength(1);
    expect(open()).toBe(0);
    expect(seen).toEqual(['live']);
  });
});

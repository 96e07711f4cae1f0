import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportSpan } from './report-span.ts';

const call = { call: 'order.place', action: 'click', sentMs: 20, ms: 300, status: 200 } as const;
const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

describe('the report of a browser', () => {
  const sent: { url: string; init: RequestInit & { readonly body: string } }[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', (url: string, init: (typeof sent)[number]['init']) => {
      sent.push({ url, init });
      return Promise.reject(new TypeError('offline'));
    });
  });
  afterEach(() => {
    sent.length = 0;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('goes out once for all of a moment, without cookies, and says how long ago it was', async () => {
    reportSpan({ ...call, traceparent, startedAt: performance.now() });
    await vi.advanceTimersByTimeAsync(400);
    reportSpan({ ...call, traceparent, startedAt: performance.now() });
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toHaveLength(1);
    const [{ url, init } = { url: '', init: { body: '' } }] = sent;
    expect(url).toBe('/api/trpc/spans');
    expect(init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit' });
    expect(JSON.parse(init.body)).toEqual({
      spans: [
        { ...call, traceparent, agoMs: 1_000 },
        { ...call, traceparent, agoMs: 600 },
      ],
    });
  });

  it('does not grow without end', async () => {
    for (let index = 0; index < 50; index += 1)
      reportSpan({ ...call, traceparent, startedAt: performance.now() });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(JSON.parse(sent[0]?.init.body ?? '').spans).toHaveLength(20);
  });
});

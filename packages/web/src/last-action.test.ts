import { afterEach, describe, expect, it, vi } from 'vitest';

type Listener = (event: { timeStamp: number }) => void;

describe('the last action of a page', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('is what was done a moment ago, and one trace for all that comes of it', async () => {
    const listeners = new Map<string, Listener>();
    vi.stubGlobal('document', {
      addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    });
    const { lastAction } = await import('./last-action.ts');
    const now = performance.now();
    expect(lastAction(now)).toBeUndefined();
    listeners.get('click')?.({ timeStamp: now });
    const action = lastAction(now + 10);
    expect(action).toMatchObject({ kind: 'click', at: now });
    expect(lastAction(now + 200)?.traceId).toBe(action?.traceId);
    expect(lastAction(now + 300)).toBeUndefined();
    listeners.get('keydown')?.({ timeStamp: now + 1 });
    expect(lastAction(now + 20)).toMatchObject({ kind: 'key' });
    expect(lastAction(now + 20)?.traceId).not.toBe(action?.traceId);
  });

  it('is none where there is no page', async () => {
    const { lastAction } = await import('./last-action.ts');
    expect(lastAction(performance.now())).toBeUndefined();
  });
});

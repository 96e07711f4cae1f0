import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an id minted in the page', () => {
  it('is one, carries its time, and is never the same', () => {
    const at = Date.parse('2026-11-20T12:00:00Z');
    const ids = Array.from({ length: 100 }, () => newId(at));
    expect(ids.filter((id) => !uuidV7.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(100);
    expect(ids.map((id) => Number.parseInt(id.slice(0, 13).replace('-', ''), 16))).toEqual(ids.map(() => at));
  });

  it('sorts by its time', () => {
    const ids = [1, 1_000, 1_700_000_000_000].map((at) => newId(at));
    expect(ids.filter((id) => !uuidV7.test(id))).toEqual([]);
    expect([...ids].sort()).toEqual(ids);
  });
});

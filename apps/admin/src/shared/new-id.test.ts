import { isId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('an id minted in the page', () => {
  it('is one, carries its time, and is never the same', () => {
    const at = Date.parse('2026-11-20T12:00:00Z');
    const ids = Array.from({ length: 100 }, () => newId(at));
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(100);
    expect(ids.map((id) => Number.parseInt(id.slice(0, 13).replace('-', ''), 16))).toEqual(ids.map(() => at));
  });
});

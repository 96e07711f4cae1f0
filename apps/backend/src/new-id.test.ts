import { isId, type OrderId } from '@toast/domain/ids';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('a new id', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, () => newId<OrderId>());

  it('is a UUIDv7 with the time it was made', () => {
    for (const id of ids) {
      expect(isId(id) && id[14] === '7').toBe(true);
    }
    const time = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });

  it('comes after those before it, and is like no other in what is random', () => {
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
  });
});

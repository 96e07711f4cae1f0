import { describe, expect, it } from 'vitest';
import { dropAt, moveBy, moveTo } from './reorder.ts';

const abcd = ['a', 'b', 'c', 'd'];
const write = (ids: readonly string[]) => ids.join('');

describe('a new order', () => {
  it.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 99, 'acdb'],
    ['c', -1, 'cabd'],
    ['x', 0, 'abcd'],
  ])('moves %s to %i', (id, index, expected) => {
    expect(write(moveTo(abcd, id, index))).toBe(expected);
  });

  it.each([
    ['a', -1, 'abcd'],
    ['a', 1, 'bacd'],
    ['d', 1, 'abcd'],
    ['d', -1, 'abdc'],
  ])('steps %s by %i', (id, by, expected) => {
    expect(write(moveBy(abcd, id, by))).toBe(expected);
  });

  it.each([
    ['a', 'c', 'before', 'bacd'],
    ['a', 'c', 'after', 'bcad'],
    ['d', 'a', 'before', 'dabc'],
    ['b', 'b', 'after', 'abcd'],
    ['x', 'b', 'after', 'abxcd'],
    ['a', 'x', 'after', 'abcd'],
  ] as const)('drops %s at %s, %s', (id, target, edge, expected) => {
    expect(write(dropAt<string>(abcd, id, target, edge))).toBe(expected);
  });

  it('loses and doubles nothing', () => {
    for (const id of abcd)
      for (const target of abcd) expect(dropAt(abcd, id, target, 'after').sort()).toEqual(abcd);
  });
});

import { describe, expect, it } from 'vitest';
import { modifierGroup } from '../testing/menus.ts';
import { maxOf } from './group-max.ts';

describe('the most that a group takes', () => {
  it.each<[boolean, number | null, number | null]>([
    [true, null, null],
    [true, 3, 3],
    [true, 0, 0],
    [false, null, 1],
    [false, 3, 1],
    [false, 0, 0],
  ])('multi-select %s, maximum %s: %s', (multiSelect, max, expected) => {
    expect(maxOf(modifierGroup(1, [], { multiSelect, max }))).toBe(expected);
  });
});

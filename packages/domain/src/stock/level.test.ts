import { describe, expect, it } from 'vitest';
import { defaultLowAt, stockLevel } from './level.ts';

describe('how urgent what is left is', () => {
  it.each<[number | null, number, string]>([
    [null, 5, 'ENOUGH'],
    [6, 5, 'ENOUGH'],
    [5, 5, 'LOW'],
    [1, 5, 'LOW'],
    [0, 5, 'OUT'],
    [-1, 5, 'OUT'],
    [1, 0, 'ENOUGH'],
    [0, 0, 'OUT'],
    [20, 20, 'LOW'],
  ])('%s left, low at %s: %s', (remaining, lowAt, level) => {
    expect(stockLevel(remaining, lowAt)).toBe(level);
  });

  it('is low at five where nobody says otherwise', () => {
    expect([stockLevel(defaultLowAt), stockLevel(defaultLowAt + 1)]).toEqual(['LOW', 'ENOUGH']);
  });
});

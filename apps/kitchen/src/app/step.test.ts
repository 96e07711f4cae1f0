import { describe, expect, it } from 'vitest';
import { step } from './step.ts';

const box = (left: number, top: number) => ({ left, top, width: 100, height: 200 });
// Two columns of two, then a shelf below.
const boxes = [box(0, 0), box(0, 210), box(110, 0), box(110, 210), box(0, 500)];

describe('where an arrow leads', () => {
  it.each([
    [0, 'ArrowRight', 2],
    [0, 'ArrowDown', 1],
    [1, 'ArrowDown', 4],
    [3, 'ArrowLeft', 1],
    [2, 'ArrowLeft', 0],
    [4, 'ArrowUp', 1],
    [0, 'ArrowLeft', 0],
    [4, 'ArrowDown', 4],
    [-1, 'ArrowDown', 0],
  ])('from %d by %s to %d', (from, key, to) => {
    expect(step(boxes, from, key)).toBe(to);
  });
});

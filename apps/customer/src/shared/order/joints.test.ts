import { describe, expect, it } from 'vitest';
import { joints } from './joints.ts';

const written = (choices: readonly (readonly [string, number])[]) => {
  const around = joints(choices.map(([, depth]) => depth));
  return choices
    .map(([name], i) => `${around[i]?.before}${name}${around[i]?.after}`)
    .join('')
    .replaceAll('\u00a0', ' ');
};

describe('choices in a running line', () => {
  it.each<[readonly (readonly [string, number])[], string]>([
    [[['A', 0]], 'A'],
    [
      [
        ['A', 0],
        ['B', 0],
      ],
      'A · B',
    ],
    [
      [
        ['A', 0],
        ['B', 0],
        ['b1', 1],
        ['b2', 1],
        ['x', 2],
        ['C', 0],
      ],
      'A · B (b1, b2 (x)) · C',
    ],
    [
      [
        ['A', 0],
        ['a', 1],
        ['x', 2],
        ['y', 2],
        ['b', 1],
      ],
      'A (a (x, y), b)',
    ],
  ])('%j', (choices, line) => {
    expect(written(choices)).toBe(line);
  });
});

import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { parseOklch } from './oklch.ts';

const white = { l: 1, c: 0, h: 0 };
const black = { l: 0, c: 0, h: 0 };

describe('contrast', () => {
  it('is 21 between black and white, and 1 between a colour and itself', () => {
    expect(contrast(white, black)).toBeCloseTo(21, 2);
    expect(contrast(white, white)).toBe(1);
  });

  it('agrees with the known ratio of pure red on white', () => {
    expect(contrast({ l: 0.62796, c: 0.25768, h: 29.234 }, white)).toBeCloseTo(4, 1);
  });
});

describe('parseOklch', () => {
  it.each([
    ['oklch(0.5 0.1 60)', { l: 0.5, c: 0.1, h: 60 }],
    ['oklch(50% 0.1 60deg)', { l: 0.5, c: 0.1, h: 60 }],
    ['oklch(0.5 0.1 60 / 0.4)', null],
    ['#fff', null],
  ])('reads %s', (text, expected) => {
    expect(parseOklch(text)).toEqual(expected);
  });
});

import { contrast } from '@toast/ui/contrast';
import type { Oklch } from '@toast/ui/oklch';
import { describe, expect, it } from 'vitest';
import { accentOf } from './accent.ts';

const white: Oklch = { l: 1, c: 0, h: 0 };
const hues = Array.from({ length: 72 }, (_, i) => i * 5);

describe('contrast', () => {
  it.each([
    ['black on white', { l: 0, c: 0, h: 0 }, 21],
    ['white on white', white, 1],
    ['middle grey on white', { l: 0.5999, c: 0, h: 0 }, 4],
  ])('of %s', (_, colour, ratio) => {
    expect(contrast(colour, white)).toBeCloseTo(ratio, 0);
  });
});

describe("a restaurant's accent", () => {
  it.each(['light', 'dark'] as const)('reads at 4.5:1 in every hue, %s', (theme) => {
    const surfaces: Oklch[] =
      theme === 'light'
        ? [
            { l: 0.996, c: 0.002, h: 80 },
            { l: 0.976, c: 0.007, h: 75 },
            { l: 0.94, c: 0.011, h: 73 },
          ]
        : [
            { l: 0.172, c: 0.008, h: 65 },
            { l: 0.252, c: 0.01, h: 65 },
            { l: 0.29, c: 0.011, h: 65 },
          ];
    const low = hues.flatMap((hue) => {
      const { accent, hover, on, soft, ink } = accentOf(hue, theme);
      const pairs = [
        [on, accent],
        [on, hover],
        [ink, soft],
        ...surfaces.map((surface) => [ink, surface]),
      ] as [Oklch, Oklch][];
      return pairs.filter(([a, b]) => contrast(a, b) < 4.5).map((pair) => [hue, ...pair]);
    });
    expect(low).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { brandAccent } from './brand.ts';
import { contrast, type Oklch, parseOklch } from './contrast.ts';
import { hexToOklch } from './srgb.ts';

const colours = [
  '#ffd500',
  '#ff0000',
  '#00ff88',
  '#0000ff',
  '#111111',
  '#ffffff',
  '#7a1fa2',
  '#0af',
  '#9c5612',
];
const read = (value: string): Oklch => {
  const colour = parseOklch(value);
  if (!colour) throw new Error(`not a colour: ${value}`);
  return colour;
};

describe("a restaurant's colour", () => {
  it.each(colours)('%s is readable as button, as text and on its tint, in both themes', (hex) => {
    const brand = brandAccent(hex);
    if (!brand) throw new Error('refused');
    const pages = [
      { tokens: brand.light, page: { l: 0.976, c: 0.007, h: 75 } },
      { tokens: brand.dark, page: { l: 0.252, c: 0.01, h: 65 } },
    ];
    for (const { tokens, page } of pages) {
      // The written values are rounded to three places, which can cost a hair.
      expect(contrast(read(tokens['on-accent']), read(tokens.accent))).toBeGreaterThan(4.47);
      expect(contrast(read(tokens.accent), page)).toBeGreaterThan(3);
      expect(contrast(read(tokens['accent-ink']), page)).toBeGreaterThan(4.47);
      expect(contrast(read(tokens['accent-ink']), read(tokens['accent-soft']))).toBeGreaterThan(4.47);
    }
  });

  it('keeps its hue', () => {
    const hue = hexToOklch('#7a1fa2')?.h ?? 0;
    expect(read(brandAccent('#7a1fa2')?.light.accent ?? '').h).toBeCloseTo(hue, 0);
  });

  it('says when it had to be corrected', () => {
    expect(brandAccent('#ffd500')?.corrected).toBe(true);
    expect(brandAccent('#9c5612')?.corrected).toBe(false);
  });

  it.each(['', 'red', '#12', 'url(x)', '#ggg'])('is refused when it is "%s"', (text) => {
    expect(brandAccent(text)).toBeNull();
  });
});

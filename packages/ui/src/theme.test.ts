import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { type Oklch, parseOklch } from './oklch.ts';
import css from './theme.css?raw';

type Tokens = Map<string, Oklch>;

/** The text between the braces that follow `head`, from `start` on. */
function block(source: string, head: string): string {
  const from = source.indexOf(head);
  if (from < 0) throw new Error(`theme.css has no block "${head}"`);
  const open = source.indexOf('{', from);
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return source.slice(open + 1, at);
  }
  throw new Error(`unbalanced braces after "${head}"`);
}

function tokens(body: string): Tokens {
  const found: Tokens = new Map();
  for (const [, name, value] of body.matchAll(/--color-([\w-]+):\s*(oklch\([^)]*\))/g)) {
    const colour = parseOklch(value ?? '');
    if (name && colour) found.set(name, colour);
  }
  return found;
}

const without = (source: string, inner: string) => source.replace(inner, '');
const light = tokens(block(css, '@theme static'));
const root = block(css, '  :root {');
const dark = tokens(block(root, '@variant dark'));
const line = block(css, ":root[data-mood='line']");
const lineDarkBody = block(line, '@variant dark');
const lineLight = tokens(without(line, lineDarkBody));
const lineDark = tokens(lineDarkBody);

const merge = (...layers: Tokens[]): Tokens => new Map(layers.flatMap((layer) => [...layer]));
const palettes = [
  { name: 'light', palette: light, text: 4.5 },
  { name: 'dark', palette: merge(light, dark), text: 4.5 },
  { name: 'line, light', palette: merge(light, lineLight), text: 7 },
  { name: 'line, dark', palette: merge(light, dark, lineLight, lineDark), text: 7 },
];

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'fill'];
const tones = ['good', 'warn', 'bad', 'info'];
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['muted', ground],
  ]),
  ...['canvas', 'surface', 'raised', 'accent-soft'].map((ground): [string, string] => ['accent-ink', ground]),
  ['ink', 'fill-hover'],
  ['ink', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-bad', 'bad-hover'],
  ['on-inverse', 'inverse'],
  ['inverse-accent', 'inverse'],
  ...tones.flatMap((tone): [string, string][] => [
    [`on-${tone}`, tone],
    ['ink', `${tone}-soft`],
    [`${tone}-ink`, `${tone}-soft`],
    [`${tone}-ink`, 'canvas'],
    [`${tone}-ink`, 'surface'],
    [`${tone}-ink`, 'raised'],
  ]),
];
const shapePairs: [string, string][] = [
  ...['canvas', 'surface', 'raised', 'sunken'].flatMap((ground): [string, string][] => [
    ['edge', ground],
    ['focus', ground],
    ['accent', ground],
    ['good', ground],
    ['bad', ground],
  ]),
  ['edge', 'fill'],
  ['surface', 'edge'],
  ['surface', 'good'],
  ['good', 'fill-hover'],
  ['accent', 'accent-soft'],
  ['inverse', 'canvas'],
];

describe.each(palettes)('the colours of the $name theme', ({ palette, text }) => {
  const ratio = ([front, back]: [string, string]) => {
    const [a, b] = [palette.get(front), palette.get(back)];
    if (!a || !b) throw new Error(`no token ${a ? back : front}`);
    return contrast(a, b);
  };

  it.each(textPairs)('let the text %s be read on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(text);
  });

  it.each(shapePairs)('let the shape %s be seen on %s', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(3);
  });

  it('lift by lightness: canvas under surface under raised', () => {
    const [canvas, surface, raised] = ['canvas', 'surface', 'raised'].map(
      (name) => palette.get(name)?.l ?? 0,
    );
    expect(canvas).toBeLessThan(surface ?? 0);
    expect(surface).toBeLessThanOrEqual(raised ?? 0);
  });
});

describe('the palette', () => {
  it('redefines in the dark every colour but plain black and white', () => {
    const both = new Set(dark.keys());
    expect([...light.keys()].filter((name) => !both.has(name))).toEqual([]);
  });

  it('keeps its neutrals warm', () => {
    for (const name of ['canvas', 'surface', 'sunken', 'fill', 'line', 'edge', 'ink', 'muted']) {
      for (const palette of [light, dark]) {
        const hue = palette.get(name)?.h ?? 0;
        expect(hue).toBeGreaterThanOrEqual(60);
        expect(hue).toBeLessThanOrEqual(80);
      }
    }
  });
});

import { contrast, type Oklch } from './contrast.ts';
import { hexToOklch } from './srgb.ts';

/** The five accent tokens, as CSS colours. */
export type AccentTokens = {
  accent: string;
  'accent-hover': string;
  'on-accent': string;
  'accent-soft': string;
  'accent-ink': string;
};

export type Brand = {
  light: AccentTokens;
  dark: AccentTokens;
  /** The colour had to be made darker or lighter to be readable: tell whoever chose it. */
  corrected: boolean;
};

const text = 4.5;
const paper: Oklch = { l: 0.976, c: 0.007, h: 75 };
const night: Oklch = { l: 0.252, c: 0.01, h: 65 };

/**
 * A restaurant's colour poured into the accent tokens of both themes. Hue and, as far as the screen allows, chroma stay;
 * lightness moves until text on it, and it as text on page and tint, reach 4.5:1. Null when `hex` is no colour.
 */
export function brandAccent(hex: string): Brand | null {
  const brand = hexToOklch(hex);
  if (!brand) return null;
  const chroma = Math.min(brand.c, 0.19);
  const tint = (l: number, c: number): Oklch => ({ l, c: Math.min(chroma, c), h: brand.h });

  const white = tint(0.99, 0.008);
  const paleSoft = tint(0.942, 0.034);
  const lightAccent = darken(tint(Math.min(brand.l, 0.62), chroma), [white, paper], text);
  const lightInk = darken(lightAccent, [paper, paleSoft], text);

  const black = tint(0.2, 0.035);
  const deepSoft = tint(0.295, 0.04);
  const darkAccent = lighten(tint(Math.max(brand.l, 0.72), Math.min(chroma, 0.14)), [black, night], text);
  const darkInk = lighten(tint(Math.max(darkAccent.l, 0.8), 0.105), [night, deepSoft], text);

  const step = (colour: Oklch, by: number) => ({ ...colour, l: colour.l + by });
  return {
    light: write(lightAccent, step(lightAccent, -0.05), white, paleSoft, lightInk),
    dark: write(darkAccent, step(darkAccent, 0.05), black, deepSoft, darkInk),
    corrected: brand.l - lightAccent.l > 0.03,
  };
}

function readable(colour: Oklch, against: Oklch[], ratio: number): boolean {
  return against.every((other) => contrast(colour, other) >= ratio);
}

function darken(colour: Oklch, against: Oklch[], ratio: number): Oklch {
  let { l } = colour;
  while (l > 0.05 && !readable({ ...colour, l }, against, ratio)) l -= 0.005;
  return { ...colour, l };
}

function lighten(colour: Oklch, against: Oklch[], ratio: number): Oklch {
  let { l } = colour;
  while (l < 0.97 && !readable({ ...colour, l }, against, ratio)) l += 0.005;
  return { ...colour, l };
}

function css({ l, c, h }: Oklch): string {
  return `oklch(${l.toFixed(3)} ${c.toFixed(3)} ${h.toFixed(1)})`;
}

function write(accent: Oklch, hover: Oklch, on: Oklch, soft: Oklch, ink: Oklch): AccentTokens {
  return {
    accent: css(accent),
    'accent-hover': css(hover),
    'on-accent': css(on),
    'accent-soft': css(soft),
    'accent-ink': css(ink),
  };
}

/** A colour as `oklch(L C h)`: lightness 0–1, chroma ≥ 0, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

/** Reads `oklch(0.5 0.1 60)`; null for anything else, also for colours with alpha. */
export function parseOklch(text: string): Oklch | null {
  const match = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/.exec(text.trim());
  if (!match) return null;
  const [, l, percent, c, h] = match;
  return { l: Number(l) / (percent ? 100 : 1), c: Number(c), h: Number(h) };
}

export const formatOklch = ({ l, c, h }: Oklch): string =>
  `oklch(${l.toFixed(4)} ${c.toFixed(4)} ${h.toFixed(1)})`;

/** Linear sRGB; a channel outside 0–1 cannot be shown. Matrices: Björn Ottosson, "A perceptual color space". */
export function toLinearSrgb({ l, c, h }: Oklch): readonly [number, number, number] {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** The same colour with no more chroma than a screen can show. */
export function inGamut(colour: Oklch): Oklch {
  const fits = (c: number) =>
    toLinearSrgb({ ...colour, c }).every((channel) => channel >= -0.0005 && channel <= 1.0005);
  if (fits(colour.c)) return colour;
  let [low, high] = [0, colour.c];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return { ...colour, c: low };
}

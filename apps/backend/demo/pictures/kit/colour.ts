/** An sRGB hex colour from OKLCH: lightness 0–1, chroma, hue in degrees. Written out because not every viewer of an SVG knows oklch(). */
export function oklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hex(
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  );
}

const hex = (...linear: number[]): string =>
  `#${linear
    .map((value) => {
      const clamped = Math.min(1, Math.max(0, value));
      const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
      return Math.round(encoded * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** A hex colour moved towards another by `share` 0–1, in sRGB: good enough for light and shade. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(from, at) * (1 - share) + channel(to, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export const lighter = (colour: string, share = 0.25): string => mix(colour, '#ffffff', share);

/** Towards its own shade, which keeps food warm: darkening with black makes it look stale. */
export function darker(colour: string, share = 0.25): string {
  const shade = [1, 3, 5]
    .map((at, index) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return Math.round(value ** 2 * ([0.5, 0.44, 0.4][index] ?? 0.4) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
  return mix(colour, `#${shade}`, Math.min(1, share * 1.08));
}

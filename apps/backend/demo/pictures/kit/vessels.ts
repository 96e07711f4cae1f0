import type { Canvas } from './canvas.ts';
import { darker, lighter, mix } from './colour.ts';
import { box, ellipse, path, shadow, stroke } from './shapes.ts';

/** How far everything round is tilted towards the viewer: height of a circle of width 1. */
const tilt = 0.46;

export type Glaze = {
  readonly base: string;
  /** Colour of the line along the rim. */
  readonly rim: string;
  readonly speckled?: boolean;
  /** A second line inside the rim. */
  readonly double?: boolean;
};

export function plate(c: Canvas, x: number, y: number, rx: number, glaze: Glaze): string {
  const ry = rx * tilt;
  const { base } = glaze;
  return [
    shadow(c, x + 5, y + ry * 0.28, rx * 1.13, ry * 1.14),
    ellipse(x, y + 6, rx, ry, darker(base, 0.38)),
    ellipse(x, y + 3, rx * 0.995, ry, darker(base, 0.2)),
    ellipse(x, y, rx, ry, c.linear([lighter(base, 0.5), base, darker(base, 0.1)], 60)),
    ellipse(
      x,
      y,
      rx * 0.975,
      ry * 0.97,
      'none',
      `stroke="${glaze.rim}" stroke-width="2.4" stroke-opacity=".85"`,
    ),
    glaze.double
      ? ellipse(
          x,
          y,
          rx * 0.92,
          ry * 0.912,
          'none',
          `stroke="${glaze.rim}" stroke-width="1" stroke-opacity=".8"`,
        )
      : '',
    ellipse(
      x,
      y + 2,
      rx * 0.76,
      ry * 0.74,
      c.linear([darker(base, 0.16), lighter(base, 0.12), lighter(base, 0.42)], 70),
    ),
    stroke(
      `M${x - rx * 0.86} ${y - ry * 0.2}A${rx * 0.88} ${ry * 0.88} 0 0 1 ${x - rx * 0.2} ${y - ry * 0.85}`,
      '#ffffff',
      3,
      'opacity=".55"',
    ),
    glaze.speckled ? speckles(c, x, y, rx, ry, darker(base, 0.45)) : '',
  ].join('');
}

const speckles = (c: Canvas, x: number, y: number, rx: number, ry: number, colour: string): string =>
  Array.from({ length: 26 }, () => {
    const angle = c.between(0, Math.PI * 2);
    const reach = c.between(0.79, 0.95);
    return ellipse(
      x + Math.cos(angle) * rx * reach,
      y + Math.sin(angle) * ry * reach,
      c.between(0.7, 1.5),
      0.8,
      colour,
      'opacity=".5"',
    );
  }).join('');

export type Bowl = {
  readonly outside: string;
  readonly inside: string;
  readonly rim: string;
  /** A band painted around the outside. */
  readonly band?: string;
  readonly height?: number;
  readonly tilt?: number;
};

/** A bowl whose rim is centred on (x, y). `content` is drawn into the opening, `above` may stand out of it. */
export function bowl(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  look: Bowl,
  content: string,
  above = '',
): string {
  const ry = rx * (look.tilt ?? 0.5);
  const height = look.height ?? rx * 0.62;
  const foot = rx * 0.44;
  const bottom = y + ry * 0.5 + height;
  const side = (inset: number): string =>
    `M${x - rx + inset} ${y}C${x - rx + inset} ${y + height * 0.72} ${x - foot - 12} ${bottom - 4} ${x - foot} ${bottom}A${foot} ${foot * 0.28} 0 0 0 ${x + foot} ${bottom}C${x + foot + 12} ${bottom - 4} ${x + rx - inset} ${y + height * 0.72} ${x + rx - inset} ${y}Z`;
  const opening = `<ellipse cx="${x}" cy="${y + 2}" rx="${rx * 0.925}" ry="${ry * 0.9}"/>`;
  return [
    shadow(c, x + 8, bottom - 2, rx * 0.98, ry * 0.62, 0.42),
    path(
      side(0),
      c.linear(
        [
          [0, darker(look.outside, 0.12)],
          [0.25, lighter(look.outside, 0.22)],
          [0.6, look.outside],
          [1, darker(look.outside, 0.42)],
        ],
        8,
      ),
    ),
    look.band
      ? c.clip(
          `<path d="${side(0)}"/>`,
          stroke(`M${x - rx} ${y + 12}A${rx} ${ry * 1.02} 0 0 0 ${x + rx} ${y + 12}`, look.band, 7) +
            stroke(`M${x - rx} ${y + 22}A${rx} ${ry * 1.02} 0 0 0 ${x + rx} ${y + 22}`, look.band, 1.6),
        )
      : '',
    stroke(
      `M${x - rx * 0.86} ${y + ry * 0.75}Q${x - rx * 0.72} ${y + height * 0.8} ${x - rx * 0.5} ${bottom - 12}`,
      '#ffffff',
      5,
      'opacity=".3"',
    ),
    ellipse(x, y, rx, ry, c.linear([lighter(look.rim, 0.35), look.rim, darker(look.rim, 0.2)], 60)),
    ellipse(x, y + 2, rx * 0.94, ry * 0.92, c.linear([darker(look.inside, 0.4), look.inside], 80)),
    c.clip(opening, content),
    above,
    stroke(
      `M${x - rx * 0.97} ${y + ry * 0.22}A${rx * 0.97} ${ry * 0.97} 0 0 0 ${x - rx * 0.1} ${y + ry * 0.965}`,
      '#ffffff',
      2.2,
      'opacity=".45"',
    ),
  ].join('');
}

/** The surface of a soup or drink as a bowl's content: darker at the far edge, with a sheen. */
export const broth = (c: Canvas, x: number, y: number, rx: number, colour: string): string => {
  const ry = rx * 0.5;
  return (
    ellipse(
      x,
      y + ry * 0.12,
      rx * 0.93,
      ry * 0.9,
      c.radial([lighter(colour, 0.2), colour, darker(colour, 0.25)], 0.45, 0.55, 0.62),
    ) + ellipse(x - rx * 0.35, y - ry * 0.3, rx * 0.34, ry * 0.14, '#ffffff', 'opacity=".13"')
  );
};

/** A wooden board seen at an angle, centred. */
export function board(c: Canvas, x: number, y: number, w: number, h: number, wood = '#c98f54'): string {
  const lean = h * 0.32;
  const top = (drop: number): string =>
    `M${x - w / 2 + lean} ${y - h / 2 + drop}L${x + w / 2 - lean} ${y - h / 2 + drop}Q${x + w / 2 - lean + 9} ${y - h / 2 + drop} ${x + w / 2 - lean + 13} ${y - h / 2 + 8 + drop}L${x + w / 2 - 2} ${y + h / 2 - 12 + drop}Q${x + w / 2 + 3} ${y + h / 2 + drop} ${x + w / 2 - 12} ${y + h / 2 + drop}L${x - w / 2 + 12} ${y + h / 2 + drop}Q${x - w / 2 - 3} ${y + h / 2 + drop} ${x - w / 2 + 2} ${y + h / 2 - 12 + drop}L${x - w / 2 + lean - 13} ${y - h / 2 + 8 + drop}Q${x - w / 2 + lean - 9} ${y - h / 2 + drop} ${x - w / 2 + lean} ${y - h / 2 + drop}Z`;
  const grain = [0.24, 0.42, 0.6, 0.78]
    .map((share) => {
      const gy = y - h / 2 + h * share + c.between(-4, 4);
      return stroke(
        `M${x - w * 0.52} ${gy}C${x - w * 0.2} ${gy + c.between(-9, 9)} ${x + w * 0.2} ${gy + c.between(-9, 9)} ${x + w * 0.52} ${gy}`,
        darker(wood, 0.3),
        1.5,
        'opacity=".4"',
      );
    })
    .join('');
  return [
    shadow(c, x + 5, y + h * 0.22, w * 0.58, h * 0.62, 0.4),
    path(top(10), darker(wood, 0.5)),
    path(top(0), c.linear([lighter(wood, 0.22), wood, mix(wood, '#8a4b1e', 0.25)], 50)),
    c.clip(`<path d="${top(0)}"/>`, grain),
  ].join('');
}

/** A long flat dish with a turned-up edge, for what lies in a row. */
export function tray(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  rim: string,
): string {
  return [
    shadow(c, x + 5, y + h * 0.25, w * 0.57, h * 0.68, 0.45),
    box(x - w / 2, y - h / 2 + 7, w, h, 20, darker(colour, 0.5)),
    box(x - w / 2, y - h / 2, w, h, 20, c.linear([lighter(rim, 0.2), rim], 60)),
    box(
      x - w / 2 + 4,
      y - h / 2 + 3.5,
      w - 8,
      h - 7,
      17,
      c.linear([darker(colour, 0.2), colour, lighter(colour, 0.14)], 70),
    ),
  ].join('');
}

/** A paper disc or felt under a glass. */
export const coaster = (c: Canvas, x: number, y: number, rx: number, colour: string): string =>
  shadow(c, x + 4, y + 5, rx * 1.2, rx * tilt * 1.25, 0.34) +
  ellipse(x, y + 4, rx, rx * tilt, darker(colour, 0.35)) +
  ellipse(x, y, rx, rx * tilt, c.linear([lighter(colour, 0.25), colour], 60)) +
  ellipse(
    x,
    y,
    rx * 0.84,
    rx * 0.84 * tilt,
    'none',
    `stroke="${lighter(colour, 0.5)}" stroke-width="1.6" stroke-opacity=".7" stroke-dasharray="5 5"`,
  );

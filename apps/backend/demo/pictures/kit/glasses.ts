import type { Canvas, Stops } from './canvas.ts';
import { darker, lighter } from './colour.ts';
import { box, ellipse, path, placed, shadow, stroke } from './shapes.ts';

export type Glass = {
  /** Half widths at the rim and at the foot. */
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** From the surface down. */
  readonly liquid: Stops;
  /** Share of the height that is filled, 0–1. */
  readonly level?: number;
  readonly surface: string;
  readonly ice?: number;
  /** A head on the drink, in units of height. */
  readonly foam?: { readonly colour: string; readonly height: number };
  readonly bubbles?: number;
  readonly straw?: string;
  /** Held up by a stem, so it casts no shadow of its own. */
  readonly raised?: true;
};

const flat = 0.3;

/** A glass standing on (x, base), seen through. `inside` is drawn within the liquid, `above` over the rim. */
export function glass(c: Canvas, x: number, base: number, look: Glass, inside = '', above = ''): string {
  const { top, bottom, height } = look;
  const rim = base - height;
  const level = look.level ?? 0.84;
  const surfaceY = base - height * level;
  const widthAt = (y: number): number => bottom + ((base - y) / height) * (top - bottom);
  const surfaceW = widthAt(surfaceY) - 2.5;
  const floor = base - 7;
  const floorW = widthAt(floor) - 3;
  const wall = `M${x - top} ${rim}L${x - bottom} ${base}A${bottom} ${bottom * flat} 0 0 0 ${x + bottom} ${base}L${x + top} ${rim}A${top} ${top * flat} 0 0 1 ${x - top} ${rim}Z`;
  const drink = `M${x - surfaceW} ${surfaceY}L${x - floorW} ${floor}A${floorW} ${floorW * flat} 0 0 0 ${x + floorW} ${floor}L${x + surfaceW} ${surfaceY}A${surfaceW} ${surfaceW * flat} 0 0 1 ${x - surfaceW} ${surfaceY}Z`;
  const ice = Array.from({ length: look.ice ?? 0 }, (_, index) =>
    placed(
      x + (index % 2 ? 1 : -1) * surfaceW * c.between(0.18, 0.44),
      surfaceY + 4 + Math.floor(index / 2) * 25 + c.between(-4, 6),
      box(
        -14,
        -12,
        28,
        25,
        5,
        c.linear(
          [
            [0, '#ffffff', 0.8],
            [1, '#d8f1ff', 0.28],
          ],
          60,
        ),
        'stroke="#ffffff" stroke-opacity=".75" stroke-width="1.4"',
      ) + stroke('M-7 -5L1 -7', '#ffffff', 2.4, 'opacity=".8"'),
      c.between(-24, 24),
    ),
  ).join('');
  const bubbles = Array.from({ length: look.bubbles ?? 0 }, () => {
    const y = c.between(surfaceY + 8, floor - 6);
    return ellipse(
      x + c.between(-0.8, 0.8) * widthAt(y),
      y,
      c.between(1, 2.3),
      c.between(1, 2.3),
      '#ffffff',
      'opacity=".6"',
    );
  }).join('');
  const straw = look.straw
    ? stroke(`M${x - 8} ${base - height * 0.25}L${x + top * 0.55} ${rim - 40}`, look.straw, 7) +
      stroke(
        `M${x - 9.5} ${base - height * 0.25}L${x + top * 0.55 - 1.5} ${rim - 40}`,
        '#ffffff',
        1.6,
        'opacity=".5"',
      )
    : '';
  return [
    look.raised ? '' : shadow(c, x + 12, base + 4, bottom * 1.75, bottom * 0.66, 0.4),
    path(wall, '#ffffff', 'opacity=".2"'),
    ellipse(x, rim, top, top * flat, '#ffffff', 'opacity=".18"'),
    path(drink, c.linear(look.liquid, 90)),
    c.clip(`<path d="${drink}"/>`, inside),
    bubbles,
    ellipse(
      x,
      surfaceY,
      surfaceW,
      surfaceW * flat,
      c.linear([lighter(look.surface, 0.35), look.surface], 80),
    ),
    look.foam ? head(c, x, surfaceY, surfaceW, look.foam) : '',
    straw,
    ice,
    path(
      wall,
      c.linear(
        [
          [0, '#ffffff', 0.42],
          [0.16, '#ffffff', 0.06],
          [0.8, '#ffffff', 0],
          [1, '#ffffff', 0.3],
        ],
        0,
      ),
    ),
    stroke(
      `M${x - top * 0.78} ${rim + height * 0.12}L${x - bottom * 0.8 - (top - bottom) * 0.16} ${base - height * 0.14}`,
      '#ffffff',
      4.5,
      'opacity=".55"',
    ),
    stroke(
      `M${x + top * 0.84} ${rim + height * 0.16}L${x + bottom * 0.9} ${base - height * 0.3}`,
      '#ffffff',
      2,
      'opacity=".4"',
    ),
    ellipse(x, base - 1, bottom * 0.9, bottom * flat * 0.8, '#ffffff', 'opacity=".22"'),
    ellipse(x, rim, top, top * flat, 'none', 'stroke="#ffffff" stroke-width="2" stroke-opacity=".8"'),
    above,
  ].join('');
}

const head = (c: Canvas, x: number, y: number, w: number, foam: { colour: string; height: number }): string =>
  path(
    `M${x - w} ${y}L${x - w * 1.02} ${y - foam.height}A${w * 1.02} ${w * flat} 0 0 1 ${x + w * 1.02} ${y - foam.height}L${x + w} ${y}A${w} ${w * flat} 0 0 1 ${x - w} ${y}Z`,
    c.linear([foam.colour, darker(foam.colour, 0.12)], 90),
  ) +
  ellipse(
    x,
    y - foam.height,
    w * 1.02,
    w * flat,
    c.radial([lighter(foam.colour, 0.5), foam.colour], 0.4, 0.4),
  );

/** The stem and foot under a bowl of glass whose lowest point is (x, y). */
export const stem = (c: Canvas, x: number, y: number, base: number, foot: number): string =>
  shadow(c, x + 10, base + 3, foot * 1.5, foot * 0.55, 0.36) +
  ellipse(
    x,
    base,
    foot,
    foot * flat,
    c.linear(
      [
        [0, '#ffffff', 0.75],
        [1, '#ffffff', 0.25],
      ],
      20,
    ),
    'stroke="#ffffff" stroke-opacity=".7" stroke-width="1.4"',
  ) +
  path(
    `M${x - 4} ${y}Q${x - 2} ${(y + base) / 2} ${x - 7} ${base}L${x + 7} ${base}Q${x + 2} ${(y + base) / 2} ${x + 4} ${y}Z`,
    c.linear(
      [
        [0, '#ffffff', 0.85],
        [1, '#ffffff', 0.35],
      ],
      0,
    ),
  );

/** A wine glass on its stem, standing on (x, base); `level` is the share of the bowl that is filled. */
export function wineGlass(c: Canvas, x: number, base: number, liquid: Stops, surface: string): string {
  const rim = base - 186;
  const bowl = `M${x - 38} ${rim}C${x - 52} ${rim + 40} ${x - 60} ${rim + 112} ${x} ${rim + 116}C${x + 60} ${rim + 112} ${x + 52} ${rim + 40} ${x + 38} ${rim}A38 10 0 0 1 ${x - 38} ${rim}Z`;
  return (
    stem(c, x, rim + 112, base, 44) +
    path(bowl, '#ffffff', 'opacity=".24"') +
    c.clip(
      `<path d="${bowl}"/>`,
      box(x - 60, rim + 52, 120, 70, 0, c.linear(liquid, 90)) +
        ellipse(x, rim + 53, 50, 12, c.linear([lighter(surface, 0.35), surface], 80)),
    ) +
    path(
      bowl,
      c.linear(
        [
          [0, '#ffffff', 0.45],
          [0.2, '#ffffff', 0.05],
          [0.8, '#ffffff', 0],
          [1, '#ffffff', 0.3],
        ],
        0,
      ),
    ) +
    stroke(
      `M${x - 37} ${rim + 26}Q${x - 48} ${rim + 66} ${x - 34} ${rim + 92}`,
      '#ffffff',
      5,
      'opacity=".7"',
    ) +
    ellipse(x, rim, 38, 10, 'none', 'stroke="#ffffff" stroke-width="2" stroke-opacity=".85"')
  );
}

export type Cup = {
  readonly glaze: string;
  readonly drink: string;
  /** Drawn on the surface, a circle of radius 1 tilted: use `scale`. */
  readonly art?: 'leaf' | 'heart' | 'foam';
  readonly handle?: boolean;
  readonly height?: number;
};

/** A cup whose rim is centred on (x, y), with its handle to the right. */
export function cup(c: Canvas, x: number, y: number, rx: number, look: Cup): string {
  const ry = rx * 0.42;
  const height = look.height ?? rx * 1.05;
  const base = y + height;
  const body = `M${x - rx} ${y}C${x - rx} ${y + height * 0.7} ${x - rx * 0.62} ${base} ${x - rx * 0.5} ${base}A${rx * 0.5} ${ry * 0.4} 0 0 0 ${x + rx * 0.5} ${base}C${x + rx * 0.62} ${base} ${x + rx} ${y + height * 0.7} ${x + rx} ${y}Z`;
  const art = {
    foam: ellipse(0, 0, 0.62, 0.62, '#fff4e2'),
    heart: path(
      'M0 .62C-.72 .1 -.6 -.5 -.24 -.5C-.05 -.5 0 -.3 0 -.2C0 -.3 .05 -.5 .24 -.5C.6 -.5 .72 .1 0 .62Z',
      '#fff4e2',
    ),
    leaf: '<g fill="none" stroke="#fff4e2" stroke-linecap="round" stroke-width=".13"><path d="M0 .68L0 -.6"/><path d="M0 .4C-.4 .36 -.52 .1 -.54 -.06M0 .4C.4 .36 .52 .1 .54 -.06M0 .1C-.32 .04 -.4 -.16 -.4 -.32M0 .1C.32 .04 .4 -.16 .4 -.32M0 -.2C-.2 -.26 -.24 -.4 -.24 -.52M0 -.2C.2 -.26 .24 -.4 .24 -.52"/></g>',
  };
  return [
    look.handle === false
      ? ''
      : stroke(
          `M${x + rx * 0.86} ${y + height * 0.2}C${x + rx * 1.6} ${y + height * 0.02} ${x + rx * 1.5} ${y + height * 0.78} ${x + rx * 0.66} ${y + height * 0.7}`,
          darker(look.glaze, 0.16),
          11,
        ) +
        stroke(
          `M${x + rx * 0.88} ${y + height * 0.18}C${x + rx * 1.57} ${y} ${x + rx * 1.47} ${y + height * 0.74} ${x + rx * 0.7} ${y + height * 0.67}`,
          lighter(look.glaze, 0.4),
          4,
        ),
    path(
      body,
      c.linear(
        [
          [0, darker(look.glaze, 0.06)],
          [0.22, lighter(look.glaze, 0.6)],
          [0.6, look.glaze],
          [1, darker(look.glaze, 0.32)],
        ],
        5,
      ),
    ),
    ellipse(x, y, rx, ry, c.linear([lighter(look.glaze, 0.6), darker(look.glaze, 0.08)], 50)),
    ellipse(x, y + 1.5, rx * 0.92, ry * 0.9, darker(look.glaze, 0.35)),
    ellipse(
      x,
      y + 4,
      rx * 0.88,
      ry * 0.84,
      c.radial([lighter(look.drink, 0.16), look.drink, darker(look.drink, 0.3)], 0.45, 0.55, 0.6),
    ),
    look.art
      ? `<g transform="translate(${x} ${y + 4}) scale(${rx * 0.8} ${ry * 0.78})">${art[look.art]}</g>`
      : ellipse(x - rx * 0.3, y, rx * 0.3, ry * 0.18, '#ffffff', 'opacity=".2"'),
    stroke(
      `M${x - rx * 0.8} ${y + height * 0.3}Q${x - rx * 0.72} ${y + height * 0.66} ${x - rx * 0.56} ${y + height * 0.84}`,
      '#ffffff',
      5,
      'opacity=".6"',
    ),
  ].join('');
}

/** Steam that rises from (x, y). */
export const steam = (x: number, y: number): string =>
  [-22, 0, 22]
    .map((dx, index) =>
      stroke(
        `M${x + dx} ${y}c-9 -12 9 -20 0 -34c-6 -10 3 -16 1 -22`,
        '#ffffff',
        4.5 - index * 0.6,
        `opacity="${0.5 - index * 0.09}"`,
      ),
    )
    .join('');

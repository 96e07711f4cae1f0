import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../kit/shapes.ts';

/** A heap of chips, `count` of them, about its foot. */
export function chips(
  c: Canvas,
  count = 34,
  spread = 92,
  height = 74,
  thick = 11,
  colour = '#f3bd4e',
): string {
  return Array.from({ length: count }, (_, index) => {
    const layer = index / count;
    const x = c.between(-1, 1) * spread * (1 - layer * 0.55);
    const y = -layer * height + c.between(-5, 5);
    const tone = c.pick([colour, lighter(colour, 0.2), darker(colour, 0.1)]);
    const long = thick * c.between(4.4, 6.2);
    return placed(
      x,
      y,
      box(-long / 2, -thick / 2 + 3, long, thick, 3, darker(tone, 0.5), 'opacity=".5"') +
        box(
          -long / 2,
          -thick / 2,
          long,
          thick,
          3,
          c.linear([lighter(tone, 0.45), tone, darker(tone, 0.22)]),
        ) +
        box(-long / 2, -thick / 2, 6, thick, 3, darker(tone, 0.28), 'opacity=".5"'),
      c.between(-62, 62),
    );
  }).join('');
}

/** Something craggy and fried: karaage, croquette, battered fish. */
export function nugget(c: Canvas, rx: number, ry: number, colour = '#c47a2e', unrest = 0.14): string {
  const crags = scatter(c, Math.round(rx * 0.75), 0, -ry * 0.1, rx * 0.78, ry * 0.72)
    .map(([x, y]) =>
      c.crumb(
        x,
        y,
        c.between(2.5, 6.5),
        c.between(2, 4.5),
        c.pick([lighter(colour, 0.34), lighter(colour, 0.18), darker(colour, 0.18)]),
      ),
    )
    .join('');
  return (
    ellipse(2, ry * 0.5, rx * 1.02, ry * 0.72, '#2b1408', 'opacity=".3"') +
    path(
      wobble(c, 0, 0, rx, ry, 12, unrest),
      c.radial([lighter(colour, 0.5), colour, darker(colour, 0.42)], 0.38, 0.26, 0.8),
    ) +
    crags
  );
}

export const ring = (c: Canvas, radius: number, colour = '#d68f36'): string =>
  ellipse(2, 7, radius, radius * 0.62, 'none', 'stroke="#2b1408" stroke-width="15" stroke-opacity=".26"') +
  ellipse(0, 4, radius, radius * 0.62, 'none', `stroke="${darker(colour, 0.35)}" stroke-width="17"`) +
  ellipse(0, 0, radius, radius * 0.62, 'none', `stroke="${colour}" stroke-width="16"`) +
  ellipse(
    -1,
    -3,
    radius,
    radius * 0.62,
    'none',
    `stroke="${lighter(colour, 0.42)}" stroke-width="6" stroke-dasharray="14 7 5 9" stroke-linecap="round"`,
  );

/** A shrimp or fish in light batter, straight, its tail to the right. */
export const tempura = (c: Canvas, colour = '#efc06a'): string =>
  path('M58 -4L86 -18Q80 -4 90 8L58 5Z', c.linear(['#ff8a5c', '#d8452b'])) +
  path(wobble(c, 0, 0, 66, 15, 16, 0.13), c.linear([lighter(colour, 0.5), colour, darker(colour, 0.3)])) +
  scatter(c, 26, 0, -1, 60, 11)
    .map(([x, y]) => c.crumb(x, y, c.between(3, 6), c.between(2, 3.5), lighter(colour, 0.42)))
    .join('');

/** A dumpling fried on one side, pleats up. */
export const gyoza = (c: Canvas): string =>
  path(
    'M-30 12C-34 -14 -14 -26 4 -25C22 -24 34 -8 32 12Q0 22 -30 12Z',
    '#2b1408',
    'opacity=".3" transform="translate(3 5)"',
  ) +
  path(
    'M-30 12C-34 -14 -14 -26 4 -25C22 -24 34 -8 32 12Q0 22 -30 12Z',
    c.linear(['#fff3d6', '#f3d59c', '#c9822f']),
  ) +
  path('M-30 10Q0 20 32 10Q34 17 26 19Q0 25 -25 19Q-33 17 -30 10Z', c.linear(['#c67a2a', '#85430f'])) +
  stroke('M-22 -6Q-16 -22 2 -25Q20 -24 27 -8', '#fffaf0', 3, 'opacity=".7"') +
  [-17, -8, 2, 12, 21]
    .map((x) => stroke(`M${x} ${-19 + Math.abs(x - 2) * 0.42}q-3 7 1 13`, '#c79a55', 1.8, 'opacity=".75"'))
    .join('');

export const takoyaki = (c: Canvas): string =>
  ellipse(2, 12, 26, 16, '#2b1408', 'opacity=".32"') +
  ellipse(0, 0, 26, 24, c.radial(['#f2c07a', '#c97f35', '#7a3f14'], 0.38, 0.28)) +
  path(wobble(c, 0, -10, 22, 12, 9, 0.12), c.linear(['#6e3417', '#3f1a0a'])) +
  stroke('M-15 -14L14 -6M-10 -19L18 -12', '#fff4d8', 2.6) +
  stroke('M-9 -4q4 -6 8 0q4 5 8 -1', '#e7b586', 2.4, 'opacity=".8"') +
  scatter(c, 8, 0, -11, 15, 6)
    .map(([x, y]) => ellipse(x, y, 1.8, 1.2, '#5f9c3a'))
    .join('');

/** A glazed chicken wing. */
export const wing = (c: Canvas, colour = '#b8461b'): string =>
  path(
    'M-44 6C-44 -16 -14 -24 4 -12C16 -20 40 -16 46 0C48 12 30 20 14 12C2 22 -40 26 -44 6Z',
    '#2b1408',
    'opacity=".3" transform="translate(3 6)"',
  ) +
  path(
    'M-44 6C-44 -16 -14 -24 4 -12C16 -20 40 -16 46 0C48 12 30 20 14 12C2 22 -40 26 -44 6Z',
    c.radial([lighter(colour, 0.45), colour, darker(colour, 0.45)], 0.35, 0.25, 0.85),
  ) +
  stroke('M-34 -2Q-22 -14 -4 -9M14 -9Q28 -13 38 -4', '#ffe0b0', 4, 'opacity=".6"') +
  stroke('M4 -11Q2 0 12 11', darker(colour, 0.5), 2.2, 'opacity=".5"');

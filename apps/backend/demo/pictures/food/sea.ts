import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../kit/shapes.ts';

/** A thick slice of raw fish that leans; `fat` draws its white lines. */
export const sashimi = (c: Canvas, colour: string, fat: string): string => {
  const shape = 'M-30 20C-34 -2 -22 -27 2 -30C20 -32 32 -22 31 -8C30 8 16 24 -6 27C-18 28 -28 26 -30 20Z';
  return (
    path(shape, '#120a14', 'opacity=".4" transform="translate(4 6)"') +
    path(shape, darker(colour, 0.28), 'transform="translate(-3 4)"') +
    path(shape, c.linear([lighter(colour, 0.28), colour, darker(colour, 0.12)], 60)) +
    c.clip(
      `<path d="${shape}"/>`,
      [-22, -6, 10, 26]
        .map((d) => stroke(`M${-40 + d} -4Q${-8 + d} -12 ${4 + d} 34`, fat, 2.4, 'opacity=".75"'))
        .join(''),
    ) +
    stroke('M-22 4Q-16 -20 4 -24', '#ffffff', 3, 'opacity=".45"')
  );
};

export const roe = (c: Canvas, count: number, rx: number, ry: number): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) =>
      placed(
        x,
        y,
        c.stamp(
          ellipse(0, 0, 5.4, 5, c.radial(['#ffd28a', '#f9681c', '#c23208'], 0.35, 0.3)) +
            ellipse(-1.6, -1.8, 1.4, 1, '#ffffff', 'opacity=".85"'),
        ),
      ),
    )
    .join('');

/** Rice pressed under a slice of fish. */
export const nigiri = (c: Canvas, colour: string, fat: string): string =>
  box(-34, -5, 70, 26, 12, '#120a14', 'opacity=".4"') +
  box(-34, -12, 68, 28, 13, c.linear(['#ffffff', '#f4ead8', '#d9c8ab'])) +
  scatter(c, 14, 0, 6, 28, 6)
    .map(([x, y]) => placed(x, y, c.stamp(ellipse(0, 0, 3.6, 1.8, '#fffdf6')), c.between(-40, 40)))
    .join('') +
  path(
    'M-40 -6C-38 -26 38 -28 41 -8C42 2 30 -2 24 -4C0 -10 -20 -6 -34 2C-40 4 -41 0 -40 -6Z',
    c.linear([lighter(colour, 0.35), colour, darker(colour, 0.2)]),
  ) +
  [-22, -6, 10, 25]
    .map((x) => stroke(`M${x - 7} -5Q${x} -14 ${x + 7} -18`, fat, 2, 'opacity=".75"'))
    .join('');

/** An open mussel. */
export const mussel = (c: Canvas, size = 1): string =>
  placed(
    0,
    0,
    path('M-34 4C-30 -22 10 -30 36 -10C30 10 -10 22 -34 4Z', c.linear(['#46506e', '#171b2c'], 60)) +
      path('M-34 4C-20 -12 12 -20 36 -10C26 10 -10 22 -34 4Z', c.linear(['#6d7899', '#2b3350'], 60)) +
      path('M-27 4C-14 -7 12 -13 29 -7C20 8 -8 15 -27 4Z', c.linear(['#ece9f5', '#a9adca'], 60)) +
      path(wobble(c, 2, 1, 19, 8, 8, 0.12), c.radial(['#ffc37a', '#f08a32', '#c45f14'], 0.4, 0.3)) +
      stroke('M-26 -6C-14 -20 12 -24 30 -13', '#8f9bbd', 2, 'opacity=".7"'),
    0,
    size,
  );

/** An oyster in its half shell. */
export const oyster = (c: Canvas): string =>
  path(wobble(c, 2, 7, 44, 27, 11, 0.09), '#1a0d05', 'opacity=".28"') +
  path(wobble(c, 0, 0, 44, 27, 12, 0.1), c.linear(['#a9a7a0', '#5d5f62'], 60)) +
  path(wobble(c, 0, -2, 38, 22, 11, 0.07), c.radial(['#ffffff', '#eef0f0', '#b9bfc4'], 0.4, 0.35)) +
  path(wobble(c, 2, 0, 27, 14, 10, 0.12), c.radial(['#f3efe2', '#cfc8b4', '#8e8a7a'], 0.4, 0.35)) +
  stroke('M-14 3C-6 -6 6 8 14 -1M-8 8C2 4 12 10 20 4', '#77715f', 2, 'opacity=".5"') +
  ellipse(-8, -5, 7, 3, '#ffffff', 'opacity=".85"');

export const crushedIce = (c: Canvas, rx: number, ry: number): string =>
  scatter(c, 60, 0, 0, rx, ry)
    .map(([x, y]) =>
      placed(
        x,
        y,
        c.stamp(
          box(
            -8,
            -6,
            16,
            12,
            3,
            c.linear(
              [
                [0, '#ffffff', 0.95],
                [1, '#bfe3f2', 0.7],
              ],
              60,
            ),
          ),
        ),
        c.between(0, 90),
      ),
    )
    .join('');

/** A fillet of fish, skin up. */
export const fillet = (c: Canvas, colour: string): string =>
  path(
    'M-74 8C-60 -26 30 -34 76 -8C62 24 -40 34 -74 8Z',
    '#1a0d05',
    'opacity=".3" transform="translate(4 8)"',
  ) +
  path(
    'M-74 8C-60 -26 30 -34 76 -8C62 24 -40 34 -74 8Z',
    c.linear([lighter(colour, 0.42), colour, darker(colour, 0.35)]),
  ) +
  [-46, -24, -2, 20, 42]
    .map((x) => stroke(`M${x} 16Q${x + 12} -2 ${x + 8} -20`, darker(colour, 0.35), 2.4, 'opacity=".5"'))
    .join('') +
  stroke('M-56 -2Q-10 -24 52 -14', '#ffffff', 3.4, 'opacity=".45"');

/** A ribbon of smoked salmon. */
export const ribbon = (c: Canvas, colour = '#f58b62'): string =>
  path(
    'M-34 10C-36 -14 -12 -18 -4 -4C4 -20 28 -18 34 -2C38 14 14 20 2 10C-10 22 -32 24 -34 10Z',
    c.linear([lighter(colour, 0.35), colour, darker(colour, 0.14)], 60),
  ) + stroke('M-26 6Q-16 -8 -5 4M4 0Q16 -10 26 0M-20 12Q-8 6 0 10', '#ffd9c4', 2.4, 'opacity=".85"');

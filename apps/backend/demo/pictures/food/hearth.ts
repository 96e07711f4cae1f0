import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../kit/shapes.ts';

// Hot things from pan, oven and grill, each about its own origin.

export const friedEgg = (c: Canvas, size = 1): string =>
  placed(
    0,
    0,
    path(wobble(c, 2, 5, 46, 27, 9, 0.12), '#5b3216', 'opacity=".28"') +
      path(wobble(c, 0, 0, 46, 27, 9, 0.13), c.radial(['#ffffff', '#fffaf0', '#f0dfc0'], 0.5, 0.4, 0.62)) +
      ellipse(3, 0, 19, 14, '#e07a0c', 'opacity=".55"') +
      ellipse(2, -3, 18.5, 14, c.radial(['#ffe27a', '#fbab1e', '#e77f0d'], 0.38, 0.3)) +
      ellipse(-4, -8, 5.5, 3, '#ffffff', 'opacity=".75"'),
    0,
    size,
  );

export const poachedEgg = (c: Canvas): string =>
  path(wobble(c, 2, 6, 32, 22, 9, 0.08), '#5b3216', 'opacity=".3"') +
  path(wobble(c, 0, 0, 31, 23, 9, 0.07), c.radial(['#ffffff', '#fff8ea', '#e8d6b4'], 0.4, 0.3)) +
  path(
    'M-8 -6C-6 -16 14 -15 16 -4C18 6 10 10 12 20C6 24 2 18 2 11C-4 10 -10 4 -8 -6Z',
    c.linear(['#ffd356', '#f59b16']),
  ) +
  ellipse(0, -8, 5, 2.4, '#fff6d0', 'opacity=".8"');

export const sausage = (c: Canvas, colour = '#9c5a30'): string =>
  box(-37, -8, 76, 24, 12, '#2b1408', 'opacity=".3"') +
  box(-38, -13, 76, 24, 12, c.linear([lighter(colour, 0.35), colour, darker(colour, 0.4)])) +
  stroke('M-28 -6Q0 -10 26 -6', '#ffffff', 3.4, 'opacity=".35"') +
  [-16, 2, 20]
    .map((x) => stroke(`M${x - 5} 5L${x + 3} -5`, darker(colour, 0.5), 2.2, 'opacity=".5"'))
    .join('');

export const grilledTomato = (c: Canvas): string =>
  ellipse(2, 6, 24, 18, '#2b1408', 'opacity=".3"') +
  ellipse(0, 0, 24, 18, c.linear(['#ef5a3c', '#b92a1c'])) +
  ellipse(0, -2, 20, 14, c.radial(['#ff9a70', '#ea4f33', '#cf3623'], 0.45, 0.4)) +
  [-9, 9]
    .map((x) => ellipse(x, -2, 5.5, 6, '#ffb072', 'opacity=".8"') + ellipse(x, -1, 1.4, 2, '#fff0b8'))
    .join('') +
  stroke('M-16 -8Q0 -18 15 -9', '#6b2412', 2, 'opacity=".5"');

/** A pudding disc, black or white. */
export const disc = (c: Canvas, colour: string): string =>
  ellipse(1, 8, 21, 14, '#2b1408', 'opacity=".35"') +
  ellipse(0, 4, 20, 14, darker(colour, 0.4)) +
  ellipse(0, 0, 20, 14, c.radial([lighter(colour, 0.25), colour, darker(colour, 0.2)], 0.4, 0.3)) +
  scatter(c, 12, 0, 0, 15, 9)
    .map(([x, y]) => ellipse(x, y, 1.8, 1.3, lighter(colour, 0.5), 'opacity=".6"'))
    .join('');

export const toast = (c: Canvas, crust = '#b0702f', crumb = '#e9bd7f', w = 54): string =>
  path(
    `M${-w} -6C${-w - 8} -26 ${-w * 0.5} -30 0 -27C${w * 0.5} -30 ${w + 8} -26 ${w} -6L${w - 7} 22Q${w - 9} 28 ${w - 16} 28L${-w + 16} 28Q${-w + 9} 28 ${-w + 7} 22Z`,
    '#2b1408',
    'opacity=".28" transform="translate(3 7)"',
  ) +
  path(
    `M${-w} 0C${-w - 8} -20 ${-w * 0.5} -25 0 -22C${w * 0.5} -25 ${w + 8} -20 ${w} 0L${w - 7} 26Q${w - 9} 32 ${w - 16} 32L${-w + 16} 32Q${-w + 9} 32 ${-w + 7} 26Z`,
    darker(crust, 0.3),
  ) +
  path(
    `M${-w} -6C${-w - 8} -26 ${-w * 0.5} -31 0 -28C${w * 0.5} -31 ${w + 8} -26 ${w} -6L${w - 7} 20Q${w - 9} 26 ${w - 16} 26L${-w + 16} 26Q${-w + 9} 26 ${-w + 7} 20Z`,
    crust,
  ) +
  path(
    `M${-w + 7} -6C${-w + 1} -21 ${-w * 0.45} -25 0 -22C${w * 0.45} -25 ${w - 1} -21 ${w - 7} -6L${w - 13} 16Q${w - 15} 20 ${w - 20} 20L${-w + 20} 20Q${-w + 15} 20 ${-w + 13} 16Z`,
    c.radial([lighter(crumb, 0.35), crumb, darker(crumb, 0.16)], 0.45, 0.4),
  ) +
  scatter(c, 16, 0, -2, w * 0.66, 15)
    .map(([x, y]) =>
      ellipse(x, y, c.between(1, 2.6), c.between(0.8, 1.6), darker(crumb, 0.28), 'opacity=".5"'),
    )
    .join('');

export const steak = (c: Canvas): string => {
  const shape =
    'M-84 6C-92 -26 -48 -46 -4 -44C48 -44 88 -30 88 -2C88 26 46 40 6 36C-24 33 -26 46 -52 40C-72 36 -80 24 -84 6Z';
  return (
    path(shape, '#2b1408', 'opacity=".4" transform="translate(5 12)"') +
    path(shape, '#4c2315', 'transform="translate(0 9)"') +
    path(shape, c.radial(['#b5683f', '#8a4526', '#5c2a17'], 0.4, 0.3, 0.8)) +
    c.clip(
      `<path d="${shape}"/>`,
      [-90, -62, -34, -6, 22, 50]
        .map((x) => stroke(`M${x} 46L${x + 54} -52`, '#2e130a', 6, 'opacity=".6"'))
        .join('') + stroke('M-86 4C-86 -24 -46 -42 -4 -41C46 -41 82 -28 84 -6', '#f2cf9e', 7, 'opacity=".8"'),
    ) +
    stroke('M-58 -18Q-20 -34 26 -30', '#ffffff', 4, 'opacity=".28"')
  );
};

/** Mash, porridge, hummus: swirled soft and high. */
export const mound = (c: Canvas, colour: string, rx = 70, ry = 34): string =>
  path(
    wobble(c, 0, 0, rx, ry, 11, 0.06),
    c.radial([lighter(colour, 0.5), colour, darker(colour, 0.24)], 0.42, 0.26, 0.75),
  ) +
  stroke(
    `M${-rx * 0.62} ${ry * 0.1}C${-rx * 0.4} ${-ry * 0.7} ${rx * 0.5} ${-ry * 0.7} ${rx * 0.55} 0C${rx * 0.5} ${ry * 0.5} ${-rx * 0.2} ${ry * 0.5} ${-rx * 0.2} ${ry * 0.05}C${-rx * 0.1} ${-ry * 0.3} ${rx * 0.25} ${-ry * 0.25} ${rx * 0.2} 0`,
    darker(colour, 0.2),
    4,
    'opacity=".4"',
  ) +
  stroke(
    `M${-rx * 0.6} ${ry * 0.02}C${-rx * 0.4} ${-ry * 0.78} ${rx * 0.5} ${-ry * 0.78} ${rx * 0.56} ${-ry * 0.1}`,
    '#ffffff',
    3,
    'opacity=".45"',
  );

/** A carrot roasted whole, its tip to the left. */
export const roastCarrot = (c: Canvas): string =>
  path('M-66 3Q10 -16 56 -11Q66 0 56 11Q10 15 -66 3Z', '#2b1408', 'opacity=".3" transform="translate(3 6)"') +
  path('M-66 3Q10 -16 56 -11Q66 0 56 11Q10 15 -66 3Z', c.linear(['#ffb054', '#ee7d17', '#b9500b'])) +
  [-20, 4, 28, 44]
    .map((x) => stroke(`M${x} -8Q${x + 4} 0 ${x + 1} 8`, '#8a3606', 2, 'opacity=".5"'))
    .join('') +
  stroke('M-30 -3Q10 -10 46 -7', '#ffe0a8', 3, 'opacity=".6"') +
  stroke('M58 -4q14 -12 24 -10M59 0q16 -4 26 0M58 4q12 6 20 12', '#5f9c3a', 4);

/** A round of bread or dough with a split crust. */
export const loaf = (c: Canvas, colour = '#b8763a', cuts = 3): string =>
  path(
    'M-104 22C-112 -34 -58 -66 0 -66C58 -66 112 -34 104 22C102 40 60 48 0 48C-60 48 -102 40 -104 22Z',
    c.radial([lighter(colour, 0.42), colour, darker(colour, 0.42)], 0.4, 0.22, 0.8),
  ) +
  Array.from({ length: cuts }, (_, index) => {
    const x = (index - (cuts - 1) / 2) * 52;
    return (
      path(
        `M${x - 26} 14Q${x - 12} -34 ${x + 22} -46Q${x + 4} -22 ${x - 26} 14Z`,
        c.linear(['#fbe3b8', '#e7bd80'], 60),
      ) + stroke(`M${x - 26} 14Q${x - 12} -34 ${x + 22} -46`, darker(colour, 0.45), 3, 'opacity=".6"')
    );
  }).join('') +
  scatter(c, 34, 0, -12, 84, 40)
    .map(([x, y]) => ellipse(x, y, c.between(2, 7), c.between(1, 3), '#fff8ea', 'opacity=".35"'))
    .join('') +
  stroke('M-84 -12Q-62 -46 -18 -56', '#fff6e0', 6, 'opacity=".35"');

/** A slice cut from a tin loaf, standing. */
export const slice = (c: Canvas, crust: string, crumb: string, seeded = false): string => {
  const shape =
    'M-44 36L-44 -18C-58 -34 -40 -52 -20 -48L20 -48C40 -52 58 -34 44 -18L44 36Q44 42 38 42L-38 42Q-44 42 -44 36Z';
  return (
    path(shape, '#2b1408', 'opacity=".26" transform="translate(9 7)"') +
    path(shape, darker(crust, 0.25), 'transform="translate(8 -2)"') +
    path(shape, crust) +
    `<g transform="scale(.87) translate(0 1)">${path(shape, c.radial([lighter(crumb, 0.25), crumb, darker(crumb, 0.15)], 0.4, 0.35))}</g>` +
    scatter(c, seeded ? 44 : 22, 0, -2, 33, 36)
      .map(([x, y]) =>
        ellipse(
          x,
          y,
          c.between(1, 2.6),
          c.between(0.8, 1.8),
          seeded ? c.pick([lighter(crumb, 0.55), darker(crumb, 0.5)]) : darker(crumb, 0.3),
          'opacity=".65"',
        ),
      )
      .join('')
  );
};

/** Sauce or syrup that has been poured and spread. */
export const pool = (c: Canvas, rx: number, ry: number, colour: string): string =>
  path(
    wobble(c, 0, 0, rx, ry, 11, 0.1),
    c.radial([lighter(colour, 0.18), colour, darker(colour, 0.22)], 0.4, 0.35),
  ) +
  stroke(
    `M${-rx * 0.6} ${-ry * 0.3}Q${-rx * 0.2} ${-ry * 0.72} ${rx * 0.25} ${-ry * 0.66}`,
    '#ffffff',
    3,
    'opacity=".35"',
  );

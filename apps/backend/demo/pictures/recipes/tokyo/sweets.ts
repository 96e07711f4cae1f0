import { pool } from '../../food/hearth.ts';
import { skewers } from '../../food/skewer.ts';
import { cherry, scoop } from '../../food/sweet.ts';
import { leaf, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { stem } from '../../kit/glasses.ts';
import { bowled, type Chapter, izakaya, plated } from '../../kit/house.ts';
import { ellipse, path, placed, scatter, shadow, stroke } from '../../kit/shapes.ts';
import { tray } from '../../kit/vessels.ts';

const flan = (c: Canvas): string =>
  placed(0, 28, pool(c, 104, 36, '#8a3f12')) +
  path('M-70 30L-54 -36Q0 -58 54 -36L70 30Q0 54 -70 30Z', c.linear(['#fff0b4', '#fbd976', '#e3a83a'], 20)) +
  ellipse(0, -36, 55, 20, c.radial(['#b5601a', '#8a3f12', '#5a240a'], 0.4, 0.35)) +
  path(
    'M-55 -36C-52 -22 -44 -4 -38 -14C-32 -24 -24 -8 -16 -12C-6 -20 0 2 10 -8C18 -18 26 -10 34 -16C42 -22 50 -12 55 -36Q0 -10 -55 -36Z',
    c.linear(['#8a3f12', '#b5601a']),
  ) +
  stroke('M-36 -42Q-6 -50 24 -46', '#ffd9a0', 4, 'opacity=".7"') +
  stroke('M-50 -10L-58 22', '#fffbe0', 6, 'opacity=".5"');

const ice = (c: Canvas): string =>
  path(
    'M-92 40C-96 -20 -60 -92 0 -96C60 -92 96 -20 92 40Q0 62 -92 40Z',
    c.radial(['#ffffff', '#eef6fb', '#c5d9e8'], 0.4, 0.25),
  ) +
  path(
    'M-70 -18C-56 -74 -26 -94 0 -96C28 -94 56 -72 72 -16C60 -4 52 -26 42 -10C34 10 22 -12 12 6C4 26 -10 2 -20 10C-30 22 -36 -6 -48 -4C-58 4 -64 -10 -70 -18Z',
    c.linear(['#ff7f9c', '#ee3f6c', '#f78fa8']),
  ) +
  scatter(c, 40, 0, -10, 76, 60)
    .map(([x, y]) => c.crumb(x, y, c.between(3, 7), c.between(2, 4), '#f9eef3'))
    .join('') +
  stroke('M-30 -82Q-6 -92 16 -86Q8 -70 18 -54', '#fffaf0', 7, 'opacity=".9"');

export const sweets: Chapter = {
  hue: 310,
  dishes: {
    'house-ice-cream': bowled(
      izakaya,
      () => ellipse(0, 6, 120, 62, '#cfc4ae'),
      (c) =>
        placed(-46, -16, scoop(c, '#9cb85a', '#6f8a34', 46)) +
        placed(46, -18, scoop(c, '#77727c', '#2b2533', 46)) +
        placed(2, 12, scoop(c, '#fbe89a', '#d9a82c', 46)) +
        placed(34, -58, sprig(c, 24)),
      118,
      140,
    ),
    'mitarashi-dango': (c) =>
      tray(c, 200, 188, 334, 130, '#3b2a34', '#5f4654') +
      placed(180, 190, pool(c, 124, 40, '#a85a14'), -6) +
      placed(
        172,
        182,
        skewers(
          c,
          [
            ['dango', 'dango', 'dango', 'dango'],
            ['dango', 'dango', 'dango', 'dango'],
            ['dango', 'dango', 'dango', 'dango'],
          ],
          40,
          -8,
        ),
      ),
    'custard-pudding': plated(
      izakaya,
      (c) => placed(-4, -8, flan(c)) + placed(100, 22, cherry(c, 13)) + placed(-104, 20, sprig(c, 24)),
      146,
    ),
    kakigori: (c) =>
      placed(
        18,
        30,
        stem(c, 200, 204, 252, 50) +
          path(
            'M110 158Q114 214 178 216L222 216Q286 214 290 158Z',
            c.linear(
              [
                [0, '#d9eaf6', 0.7],
                [0.5, '#ffffff', 0.35],
                [1, '#b9d3e6', 0.7],
              ],
              0,
            ),
          ) +
          placed(200, 132, ice(c)) +
          stroke('M110 158A90 24 0 0 0 290 158', '#ffffff', 3, 'opacity=".85"') +
          stroke('M124 168Q128 200 166 208', '#ffffff', 5, 'opacity=".6"') +
          c.icon('strawberry', 308, 226, 56, 14) +
          c.icon('strawberry', 196, 36, 34, 10),
        0,
        0.9,
      ),
    'moon-cake': plated(
      izakaya,
      (c) =>
        placed(-34, 2, shadow(c, 6, 30, 62, 20, 0.4)) +
        c.icon('moon-cake', -34, -14, 128) +
        c.icon('moon-cake', 62, 10, 96, 20) +
        c.icon('chestnut', 108, 38, 40) +
        c.icon('chestnut', -108, 26, 36, -14) +
        placed(2, 46, leaf(c, 40, '#4f9440'), 80),
      152,
    ),
  },
};

import { nugget, wing } from '../../food/fried.ts';
import { disc, pool, toast } from '../../food/hearth.ts';
import { crushedIce, mussel, oyster } from '../../food/sea.ts';
import { round } from '../../food/sweet.ts';
import {
  carrotCoin,
  chilliRings,
  citrus,
  dill,
  leaf,
  mince,
  scallions,
  seeds,
  sprig,
} from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { darker, lighter } from '../../kit/colour.ts';
import { steam } from '../../kit/glasses.ts';
import { bowled, type Chapter, plated, stoneware } from '../../kit/house.ts';
import { box, path, placed, scatter, stroke, wobble } from '../../kit/shapes.ts';
import { broth } from '../../kit/vessels.ts';

const cubes = (
  c: Canvas,
  colours: readonly [string, ...string[]],
  count: number,
  rx: number,
  ry: number,
): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) => {
      const colour = c.pick(colours);
      return placed(
        x,
        y,
        box(-9, -7, 18, 14, 4, c.linear([lighter(colour, 0.35), colour, darker(colour, 0.2)])),
        c.between(-40, 40),
      );
    })
    .join('');

/** A root cut in wedges. */
const beet = (c: Canvas, x: number, y: number, turn: number): string =>
  placed(
    x,
    y,
    path(
      'M-30 8Q-22 -26 4 -28Q28 -24 32 8Q2 22 -30 8Z',
      '#2b0818',
      'opacity=".3" transform="translate(3 6)"',
    ) +
      path('M-30 8Q-22 -26 4 -28Q28 -24 32 8Q2 22 -30 8Z', c.linear(['#c22a5c', '#8a1240', '#560828'])) +
      stroke('M-20 4Q-12 -14 4 -17Q18 -14 22 3', '#e45c86', 2.4, 'opacity=".6"') +
      stroke('M-10 3Q-4 -6 4 -7Q10 -6 12 2', '#e45c86', 2, 'opacity=".5"'),
    turn,
  );

export const smallPlates: Chapter = {
  hue: 195,
  dishes: {
    'seafood-chowder': bowled(
      stoneware,
      (c) =>
        broth(c, 0, 0, 128, '#f4deae') +
        placed(0, 4, cubes(c, ['#fff3d6', '#f59a6e', '#f6d68c', '#fffaf0'], 16, 90, 36)),
      (c) =>
        placed(-54, -8, mussel(c, 0.95), -20) +
        placed(46, -20, mussel(c, 0.9), 18) +
        placed(12, 18, mussel(c, 0.95), -6) +
        placed(0, 0, scallions(c, 14, 90, 34)) +
        placed(-4, -16, dill(34), 20),
    ),
    'leek-potato-soup': bowled(
      stoneware,
      (c) =>
        broth(c, 0, 0, 128, '#c5d68c') +
        stroke(
          'M-70 6C-50 -30 40 -34 54 -4C60 20 -30 26 -32 6C-30 -12 26 -14 24 2',
          '#4e8f2f',
          5,
          'opacity=".8"',
        ) +
        stroke('M-70 6C-50 -30 40 -34 54 -4', '#9fc65a', 2, 'opacity=".8"'),
      (c) =>
        placed(4, 0, cubes(c, ['#fff1c9', '#f6e0a6'], 7, 30, 12)) +
        placed(6, -10, scallions(c, 10, 40, 12)) +
        steam(20, -62),
    ),
    'lough-oysters': plated(
      stoneware,
      (c) =>
        placed(0, -4, crushedIce(c, 108, 44)) +
        [
          [-58, -34],
          [22, -40],
          [82, -12],
          [-84, 4],
          [-8, -4],
          [46, 26],
          [-40, 32],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, oyster(c), c.between(-24, 24), 0.86))
          .join('') +
        placed(98, 24, citrus(c, 19, 'lemon', 0.75)) +
        placed(-12, 18, sprig(c, 20, '#5a8f4a')),
      158,
    ),
    'black-pudding-croquettes': plated(
      stoneware,
      (c) =>
        placed(0, 8, pool(c, 104, 44, '#e9cf6a')) +
        [
          [-58, -4],
          [0, -18],
          [60, -2],
          [-28, 20],
          [34, 22],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, nugget(c, 31, 23, '#dd9636', 0.04), c.between(-20, 20)))
          .join('') +
        placed(6, -42, disc(c, '#2f1c16')) +
        placed(-14, -30, sprig(c, 22, '#5f9c3a')) +
        c.icon('green-apple', 108, 16, 56),
      150,
    ),
    'crab-toast': plated(
      stoneware,
      (c) =>
        placed(-14, 8, toast(c, '#9a5a24', '#dba862', 76), -4) +
        placed(-16, -8, mince(c, '#fff1e2', 54, 60, 24)) +
        placed(-16, -14, mince(c, '#f3895c', 16, 46, 18)) +
        placed(-14, -22, scallions(c, 12, 46, 14)) +
        placed(98, 22, citrus(c, 24, 'lemon', 0.75)) +
        placed(-104, 20, dill(46), -24),
      150,
    ),
    'beetroot-goats-curd': plated(
      stoneware,
      (c) =>
        placed(-6, 4, pool(c, 96, 40, '#fffdf6')) +
        beet(c, -62, -8, -16) +
        beet(c, 6, -22, 6) +
        beet(c, 62, 2, 18) +
        beet(c, -16, 20, -4) +
        [
          [-34, -22],
          [36, -20],
          [-52, 20],
          [34, 26],
          [2, 6],
        ]
          .map(([x = 0, y = 0]) =>
            placed(
              x,
              y,
              path(wobble(c, 0, 0, 17, 11, 9, 0.14), c.radial(['#ffffff', '#fffaf0', '#e6dcc6'], 0.4, 0.3)),
            ),
          )
          .join('') +
        [
          [-80, 16],
          [20, -44],
          [84, 18],
          [-6, 40],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, round(c, '#b3702f', 8)))
          .join('') +
        placed(-20, -36, leaf(c, 34, '#5f9c3a'), -30) +
        placed(48, -30, leaf(c, 30, '#4e8a3b'), 36) +
        placed(-64, -36, leaf(c, 26, '#8a2a4a'), -12),
      150,
    ),
    'chicken-wings': plated(
      stoneware,
      (c) =>
        [
          [-64, 8, -10],
          [10, -28, 16],
          [64, 6, 8],
          [-30, -22, -24],
          [34, 26, -12],
          [-34, 30, 12],
          [2, 4, 4],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, wing(c, '#9a3314'), t))
          .join('') +
        placed(0, 0, seeds(c, 44, 88, 32)) +
        placed(0, -2, scallions(c, 12, 84, 30)) +
        placed(4, 2, chilliRings(c, 7, 70, 28)) +
        c.icon('hot-pepper', 112, 16, 58, 12),
      152,
    ),
    'soup-of-the-day': bowled(
      stoneware,
      (c) =>
        broth(c, 0, 0, 128, '#e27a2c') +
        placed(-30, 2, carrotCoin(c)) +
        placed(26, -12, carrotCoin(c, 11)) +
        placed(0, 4, cubes(c, ['#f6d68c', '#8ecb55', '#d8442b'], 10, 84, 32)) +
        stroke('M-40 -10C-10 -34 50 -24 44 4C36 22 -8 20 -10 4', '#fff3d6', 5, 'opacity=".9"'),
      (c) => placed(30, -6, sprig(c, 30)) + steam(-24, -62),
    ),
  },
};

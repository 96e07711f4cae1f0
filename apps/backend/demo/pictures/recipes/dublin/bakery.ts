import { loaf, pool, slice } from '../../food/hearth.ts';
import { berry, wedge } from '../../food/sweet.ts';
import { citrus, scallions, seeds, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { darker } from '../../kit/colour.ts';
import { type Chapter, type Dish, plated, stoneware } from '../../kit/house.ts';
import { ellipse, path, placed, shadow, stroke, wobble } from '../../kit/shapes.ts';
import { board } from '../../kit/vessels.ts';

const onBoard =
  (food: (c: Canvas) => string, w = 300, h = 132): Dish =>
  (c) =>
    board(c, 200, 196, w, h, stoneware.wood) + placed(200, 190, food(c));

const scone = (c: Canvas): string =>
  shadow(c, 6, 34, 92, 24, 0.34) +
  path(
    'M-72 30C-84 -6 -70 -18 -62 -36C-44 -66 44 -68 62 -38C72 -18 84 -4 72 30Q0 48 -72 30Z',
    c.linear(['#f0c67e', '#d99a4a', '#a8672a']),
  ) +
  path(wobble(c, 0, -36, 66, 24, 11, 0.06), c.radial(['#f6d79a', '#dd9d46', '#b0702c'], 0.42, 0.3)) +
  stroke('M-70 4Q-30 16 0 8Q40 -2 72 8', '#fdeac4', 5, 'opacity=".7"') +
  path(wobble(c, -14, -42, 34, 12, 8, 0.2), '#f7b53a', 'opacity=".85"') +
  path(wobble(c, 28, -30, 18, 8, 8, 0.2), '#f7c14e', 'opacity=".85"') +
  placed(0, -34, scallions(c, 12, 52, 14)) +
  placed(0, 12, scallions(c, 7, 60, 12));

const roll = (c: Canvas): string =>
  shadow(c, 8, 26, 120, 26, 0.36) +
  path(
    'M-110 14C-112 -30 -80 -46 -40 -46L64 -46C92 -46 100 -20 96 14Q92 34 70 34L-86 34Q-108 34 -110 14Z',
    c.linear(['#f4cb80', '#d98f3b', '#9a5a22']),
  ) +
  [-84, -56, -28, 0, 28]
    .map(
      (x) =>
        stroke(`M${x} 20Q${x + 6} -18 ${x + 26} -44`, '#8f501d', 3, 'opacity=".55"') +
        stroke(`M${x + 5} 20Q${x + 11} -16 ${x + 31} -42`, '#ffe9b8', 2.4, 'opacity=".6"'),
    )
    .join('') +
  ellipse(78, -6, 26, 40, darker('#c98a44', 0.2)) +
  ellipse(78, -6, 22, 36, '#f3cf93') +
  path(wobble(c, 78, -5, 16, 29, 10, 0.08), c.radial(['#e3a583', '#c67f5d', '#9a5636'], 0.4, 0.35)) +
  placed(78, -5, seeds(c, 12, 11, 22, ['#6f8f3a', '#f0d2a0', '#7d3e26'])) +
  placed(-24, -34, seeds(c, 26, 62, 10, ['#2c2119', '#3b2c20']));

const danish = (c: Canvas): string =>
  ellipse(4, 16, 96, 42, '#2b1408', 'opacity=".25"') +
  [0, 1, 2, 3]
    .map((index) =>
      ellipse(
        0,
        8 - index * 6,
        94 - index * 7,
        42 - index * 3,
        c.linear(['#f6cd85', '#d9943f', '#a9682a'], 60),
        'stroke="#9a5a22" stroke-opacity=".35" stroke-width="1.4"',
      ),
    )
    .join('') +
  stroke('M-78 -14A78 32 0 0 1 40 -40', '#fff0cc', 6, 'opacity=".5"') +
  placed(0, -14, pool(c, 56, 25, '#fbdf8a')) +
  [
    [-28, -16],
    [-4, -26],
    [22, -20],
    [-14, -6],
    [12, -6],
    [34, -8],
    [-36, -4],
    [2, 4],
  ]
    .map(([x = 0, y = 0]) => placed(x, y, berry(c, '#3d2158', 11)))
    .join('') +
  placed(8, -34, sprig(c, 18, '#5f9c3a'));

const flapjack = (c: Canvas, x: number, y: number): string => {
  const oats = Array.from({ length: 46 }, () =>
    placed(
      c.between(-54, 54),
      c.between(-26, 22),
      ellipse(0, 0, 5, 2.8, c.pick(['#f3cf8a', '#e0a856', '#fae3b4', '#b9793a']), 'opacity=".9"'),
      c.between(0, 180),
    ),
  ).join('');
  const top = 'M-58 8L-30 -28L62 -24L46 18Z';
  return placed(
    x,
    y,
    path('M-58 8L46 18L46 42L-58 32Z', c.linear(['#c98a3e', '#8a5420'])) +
      path('M46 18L62 -24L62 -2L46 42Z', '#9a6028') +
      path(top, '#d89a48') +
      c.clip(`<path d="${top}"/>`, oats) +
      placed(2, -6, seeds(c, 12, 40, 14, ['#7f9a45', '#93ad5a'])),
  );
};

export const bakery: Chapter = {
  hue: 85,
  dishes: {
    'treacle-soda-bread': onBoard(
      (c) =>
        placed(-34, -42, slice(c, '#5b3419', '#8f5b30', true), -7) +
        placed(38, -34, slice(c, '#5b3419', '#976237', true), 6) +
        c.icon('butter', 108, 8, 78),
    ),
    'butter-croissant': plated(
      stoneware,
      (c) => shadow(c, 4, 20, 100, 26, 0.3) + c.icon('croissant', -2, -26, 160, -6),
      140,
    ),
    'cheddar-scone': plated(
      stoneware,
      (c) => placed(-12, -14, scone(c)) + c.icon('cheese-wedge', 104, 6, 70),
      146,
    ),
    'sausage-roll': onBoard((c) => placed(0, -24, roll(c)) + c.icon('green-apple', -134, 26, 62)),
    'blackberry-danish': plated(stoneware, (c) => placed(0, -10, danish(c)), 142),
    'oat-flapjack': plated(
      stoneware,
      (c) => flapjack(c, -30, -30) + flapjack(c, -4, 2) + c.icon('honey-pot', 92, -34, 100),
      146,
    ),
    'lemon-almond-cake': plated(
      stoneware,
      (c) =>
        placed(
          -10,
          -28,
          wedge(
            c,
            '#fbeebf',
            [
              ['#fff4d0', 8],
              ['#f0c765', 46],
              ['#c98d34', 6],
            ],
            150,
          ),
        ) +
        placed(-6, -50, citrus(c, 17, 'lemon', 0.6)) +
        placed(26, -52, sprig(c, 16)) +
        c.icon('lemon', 104, 8, 62),
      148,
    ),
    'sourdough-loaf': onBoard(
      (c) =>
        shadow(c, 6, 26, 128, 26, 0.4) + placed(0, -22, loaf(c)) + c.icon('sheaf-of-rice', 138, -34, 78, 16),
      316,
      126,
    ),
  },
};

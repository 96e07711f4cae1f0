import { nugget } from '../../food/fried.ts';
import {
  bacon,
  breadSlice,
  bunBottom,
  bunTop,
  cheese,
  folds,
  type Layer,
  lettuce,
  shreds,
  soft,
  stack,
  tomatoes,
} from '../../food/stack.ts';
import { round } from '../../food/sweet.ts';
import { carrotCoin, citrus, dill, scallions, tofu } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { steam } from '../../kit/glasses.ts';
import { bowled, type Chapter, type Dish, diner, plated } from '../../kit/house.ts';
import { ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';
import { board, broth } from '../../kit/vessels.ts';
import { leaves } from '../dublin/sides.ts';

const rye = breadSlice('#7d4a20', '#dcb27a', true);

/** A half-sour beside every sandwich, as promised on the menu. */
const pickle = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    path('M-34 10C-36 -8 10 -16 34 -6C40 4 -16 22 -34 10Z', c.linear(['#b9d15c', '#7fa032', '#4f6f1c'])) +
      stroke('M-22 2Q4 -8 26 -4', '#e6f0b0', 3, 'opacity=".7"') +
      scatter(c, 7, 0, 3, 22, 5)
        .map(([px, py]) => ellipse(px, py, 1.6, 1.2, '#e6f0b0', 'opacity=".8"'))
        .join(''),
    -14,
  );

const onBoard =
  (layers: readonly Layer[], beside: (c: Canvas) => string = (c) => pickle(c, 316, 226), w = 92): Dish =>
  (c) =>
    board(c, 200, 204, 318, 120, diner.wood) +
    shadow(c, 196, 228, 118, 20, 0.36) +
    stack(c, 190, 230, w, layers) +
    beside(c);

const chopped: Layer = {
  rise: 24,
  draw: (c, w) =>
    scatter(c, 52, 0, -12, w + 2, 13)
      .map(([x, y]) =>
        c.crumb(
          x,
          y,
          c.between(5, 9),
          c.between(4, 6.5),
          c.pick(['#8a4a2a', '#a55f38', '#6d3820', '#ffc83c', '#f6e8d0']),
        ),
      )
      .join(''),
};

const pita = (c: Canvas): string =>
  shadow(c, 4, 40, 112, 24, 0.36) +
  path('M-104 -22Q0 -60 104 -22L100 -6L-100 -6Z', '#c98f4a') +
  placed(0, -22, shreds(['#7cc142', '#b6dd7a', '#c22a6a', '#f3e6f0'], 20).draw(c, 92)) +
  [-64, -22, 22, 66]
    .map((x, index) => placed(x, -38 - (index % 2) * 10, nugget(c, 29, 26, '#8a6a2a', 0.08)))
    .join('') +
  [-44, 2, 46]
    .map((x) => placed(x, -24, ellipse(0, 0, 17, 12, '#e0402c') + ellipse(0, -1, 13, 8.5, '#ff8a6a')))
    .join('') +
  stroke('M-78 -44q14 14 26 0t28 4t28 -6t30 6t28 -2', '#fff6e0', 7) +
  path(
    'M-110 -14C-110 66 110 66 110 -14Q60 10 0 10Q-60 10 -110 -14Z',
    c.linear(['#f8dba6', '#e6b56c', '#b9803a']),
  ) +
  scatter(c, 18, 0, 22, 80, 18)
    .map(([x, y]) =>
      path(wobble(c, x, y, c.between(4, 12), c.between(2, 5), 7, 0.25), '#a8682a', 'opacity=".4"'),
    )
    .join('') +
  stroke('M-104 -8Q-60 14 0 14Q60 14 104 -8', '#fff3d6', 4, 'opacity=".65"');

export const sandwiches: Chapter = {
  hue: 150,
  dishes: {
    'pastrami-on-rye': onBoard([rye, folds('#c4574a', 5), soft('#e6b32e', 5, 5), rye]),
    reuben: onBoard([
      rye,
      cheese('#fbe7a2'),
      folds('#cf6a62', 3),
      shreds(['#f3ecc0', '#e6dc9c', '#fffbe0'], 12),
      soft('#f59a6a', 6, 7),
      cheese('#fbe7a2'),
      rye,
    ]),
    'turkey-club': onBoard(
      [
        breadSlice(),
        lettuce(),
        folds('#efcfa6', 2),
        breadSlice(),
        tomatoes(),
        bacon(),
        lettuce(),
        breadSlice(),
      ],
      (c) =>
        stroke('M150 60L150 130M232 60L232 130', '#e3b873', 4) +
        c.icon('olive', 150, 62, 34) +
        c.icon('olive', 232, 62, 34) +
        pickle(c, 316, 226),
      88,
    ),
    'chopped-cheese': onBoard(
      [bunBottom('#e6b96c'), lettuce(), chopped, cheese(), tomatoes(), bunTop('#dfa552', 'shine')],
      (c) => pickle(c, 326, 230),
      104,
    ),
    'falafel-pita': plated(diner, (c) => placed(0, -8, pita(c)), 150),
    'tuna-melt': onBoard(
      [rye, soft('#f0dcc0', 8, 16), tomatoes(), cheese('#ffb02a'), cheese('#ffc84a'), rye],
      (c) => placed(318, 226, citrus(c, 24, 'lemon', 0.7)) + placed(84, 222, dill(44), 20),
    ),
    'matzo-ball-soup': bowled(
      diner,
      (c) =>
        broth(c, 0, 0, 128, '#f3c452') +
        scatter(c, 18, 0, 0, 100, 40)
          .map(([x, y]) => ellipse(x, y, c.between(3, 8), c.between(2, 4), '#fff0a8', 'opacity=".55"'))
          .join(''),
      (c) =>
        placed(
          4,
          -12,
          ellipse(3, 10, 50, 38, '#8a5a10', 'opacity=".3"') +
            path(wobble(c, 0, 0, 50, 42, 14, 0.03), c.radial(['#fffaf0', '#f6e4b8', '#d9b873'], 0.38, 0.28)) +
            scatter(c, 20, 0, 0, 38, 30)
              .map(([x, y]) => ellipse(x, y, 2, 1.5, '#c9a45c', 'opacity=".6"'))
              .join(''),
        ) +
        placed(-70, 4, carrotCoin(c, 15)) +
        placed(-48, 28, carrotCoin(c, 14)) +
        placed(72, 10, carrotCoin(c, 15)) +
        placed(-30, -16, dill(38), -24) +
        placed(58, -12, dill(34), 30) +
        placed(20, 34, scallions(c, 6, 40, 6)) +
        steam(4, -70),
    ),
    'greek-salad': bowled(
      diner,
      () => ellipse(0, 6, 120, 54, '#5a8f3a'),
      (c) =>
        placed(0, -6, leaves(c, 92, 36, 24)) +
        c.icon('tomato', -52, 8, 48) +
        c.icon('tomato', 62, -4, 42) +
        [
          [-20, -22],
          [28, 12],
          [-74, -10],
          [74, 14],
          [10, -40],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, round(c, '#3a2638', 11)))
          .join('') +
        placed(0, -14, tofu(c, '#ffffff', '#f0ead8', 1.25)) +
        placed(36, -26, tofu(c, '#ffffff', '#f0ead8', 0.7)) +
        placed(-30, 14, scallions(c, 1, 1, 1)) +
        placed(0, -18, dill(20, '#6f8f4a'), 60),
    ),
  },
};

import { disc, friedEgg, grilledTomato, mound, poachedEgg, pool, sausage, toast } from '../../food/hearth.ts';
import { ribbon } from '../../food/sea.ts';
import { bacon, bunBottom, bunTop, friedEggLayer, patty, soft, stack } from '../../food/stack.ts';
import { berry } from '../../food/sweet.ts';
import { chilliRings, citrus, dill, greens, mushroomSlice, seeds } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, plated, stoneware } from '../../kit/house.ts';
import { path, placed, wobble } from '../../kit/shapes.ts';
import { broth } from '../../kit/vessels.ts';

const halloumi = (c: Canvas): string =>
  placed(
    0,
    0,
    path('M-30 -8L22 -16L34 2L-20 12Z', c.linear(['#fff8e2', '#f3dfae'])) +
      path('M-20 12L34 2L34 12L-20 22Z', '#d9bb7c') +
      [-14, 2, 18].map((x) => path(`M${x} -12l5 -1l8 18l-5 1Z`, '#a8682a', 'opacity=".75"')).join(''),
  );

const farl = (c: Canvas): string =>
  path(
    'M-56 18Q-54 -26 0 -30Q54 -26 56 18Q0 34 -56 18Z',
    '#2b1408',
    'opacity=".28" transform="translate(3 8)"',
  ) +
  path('M-56 18Q-54 -26 0 -30Q54 -26 56 18Q0 34 -56 18Z', c.linear(['#f4d392', '#d7a052', '#a8692a'])) +
  path(wobble(c, 0, -2, 42, 20, 9, 0.12), '#b9752e', 'opacity=".5"');

const egg = { fried: friedEgg, poached: poachedEgg };

export const morning: Chapter = {
  hue: 60,
  dishes: {
    'full-irish': plated(
      stoneware,
      (c) =>
        placed(-78, -34, toast(c, '#a9682c', '#e6b877', 36), -8) +
        c.icon('bacon', 78, -34, 92, 8) +
        placed(-8, -42, sausage(c), -12) +
        placed(6, -22, sausage(c), -7) +
        placed(-42, -4, egg.fried(c, 0.86)) +
        placed(30, 14, egg.fried(c, 0.86)) +
        placed(88, 8, grilledTomato(c)) +
        placed(-86, 16, disc(c, '#3b231a')) +
        placed(-52, 32, disc(c, '#c99a6b')) +
        placed(-14, 36, mushroomSlice(c), 24) +
        placed(8, 40, mushroomSlice(c), -30),
      162,
    ),
    'garden-fry': plated(
      stoneware,
      (c) =>
        placed(-64, -28, farl(c), -8) +
        placed(60, -42, greens(c, 1.15)) +
        placed(-2, -34, halloumi(c), -4) +
        placed(38, -22, halloumi(c), 6) +
        placed(-40, 12, egg.fried(c, 0.9)) +
        placed(36, 22, egg.fried(c, 0.84)) +
        placed(94, 4, grilledTomato(c)) +
        placed(-96, 14, mushroomSlice(c), -20) +
        placed(-84, 28, mushroomSlice(c), 30),
      162,
    ),
    'boxty-salmon': plated(
      stoneware,
      (c) =>
        placed(-30, 4, farl(c), -4) +
        placed(26, -4, farl(c), 6) +
        placed(-22, -18, ribbon(c), -8) +
        placed(24, -24, ribbon(c), 10) +
        placed(2, -34, ribbon(c), 0) +
        placed(0, -40, pool(c, 18, 10, '#fffaf0')) +
        placed(10, -50, dill(38), 22) +
        placed(-10, -48, dill(30), -18) +
        placed(100, 14, citrus(c, 20, 'lemon', 0.7)),
      148,
    ),
    'eggs-on-toast': plated(
      stoneware,
      (c) =>
        placed(-54, 0, toast(c, '#b0702f', '#e9bd7f', 62), -7) +
        placed(58, 4, toast(c, '#b0702f', '#e9bd7f', 62), 5) +
        placed(-52, -14, egg.poached(c), 0, 1.25) +
        placed(58, -8, egg.poached(c), 0, 1.25) +
        placed(0, -12, seeds(c, 26, 92, 22, ['#2c2119', '#5f9c3a'])),
    ),
    'breakfast-bap': plated(
      stoneware,
      (c) =>
        stack(c, 0, 30, 80, [
          bunBottom('#ecc88e'),
          patty('#9c5a35'),
          bacon(),
          friedEggLayer(),
          soft('#6e2f1a', 5, 5),
          bunTop('#efcf98', 'flour'),
        ]),
      142,
    ),
    porridge: bowled(
      stoneware,
      (c) =>
        broth(c, 0, 0, 128, '#ecd9b4') +
        placed(0, 4, mound(c, '#efdcb8', 96, 42)) +
        placed(30, -4, pool(c, 50, 22, '#fffaf0')),
      (c) =>
        [
          [-44, -4],
          [-26, -16],
          [-58, -18],
          [-34, 8],
          [-12, -4],
          [-66, 2],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, berry(c, '#3d2158', 11)))
          .join('') + placed(34, -6, seeds(c, 40, 34, 13, ['#8a5426', '#b9793a'])),
    ),
    'avocado-sourdough': plated(
      stoneware,
      (c) =>
        placed(-44, 4, toast(c, '#7d4a20', '#dba862', 60), -6) +
        placed(56, 8, toast(c, '#7d4a20', '#dba862', 52), 7) +
        placed(
          -44,
          -4,
          path(wobble(c, 0, 0, 48, 20, 11, 0.14), c.radial(['#dcec9a', '#a9cc52', '#6f9c2f'], 0.4, 0.3)),
        ) +
        placed(
          56,
          0,
          path(wobble(c, 0, 0, 40, 18, 11, 0.14), c.radial(['#dcec9a', '#a9cc52', '#6f9c2f'], 0.4, 0.3)),
        ) +
        placed(-44, -6, chilliRings(c, 6, 34, 12)) +
        placed(56, -2, chilliRings(c, 5, 28, 10)) +
        placed(4, -2, seeds(c, 40, 88, 14)) +
        c.icon('avocado', 4, -62, 72, 12) +
        placed(4, 44, citrus(c, 17, 'lime', 0.65)),
    ),
  },
};

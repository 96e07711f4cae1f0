import { cherry, scoop } from '../../food/sweet.ts';
import { citrus, leaf } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { cup, glass, steam } from '../../kit/glasses.ts';
import { type Chapter, type Dish } from '../../kit/house.ts';
import { beerMug } from '../../kit/mug.ts';
import { ellipse, path, placed, shadow, stroke } from '../../kit/shapes.ts';
import { coaster, tray } from '../../kit/vessels.ts';

const pot = (c: Canvas, glaze: readonly [string, string, string]): string =>
  shadow(c, 150, 228, 96, 26, 0.5) +
  stroke('M232 150L300 128', glaze[2], 19) +
  stroke('M234 146L298 124', glaze[0], 5, 'opacity=".6"') +
  path('M72 164L44 128L58 122L92 150Z', c.linear([glaze[0], glaze[2]])) +
  path(
    'M66 164C66 112 236 112 236 164C236 206 204 230 151 230C98 230 66 206 66 164Z',
    c.radial([glaze[0], glaze[1], glaze[2]], 0.36, 0.24, 0.85),
  ) +
  ellipse(151, 134, 50, 15, glaze[2]) +
  ellipse(151, 130, 48, 15, c.linear([glaze[0], glaze[1]])) +
  ellipse(151, 116, 11, 9, c.radial([glaze[0], glaze[1], glaze[2]], 0.4, 0.3)) +
  stroke('M88 158Q96 136 122 130', '#ffffff', 6, 'opacity=".4"');

const petals = (c: Canvas, x: number, y: number): string =>
  c.icon('cherry-blossom', x, y, 38, 12) + c.icon('cherry-blossom', x + 30, y + 14, 26, -20);

export const softDrinks: Chapter = {
  hue: 165,
  dishes: {
    'green-tea': (c) =>
      tray(c, 200, 212, 300, 92, '#5a2f22', '#7d4632') +
      cup(c, 200, 108, 66, { glaze: '#6f8f86', drink: '#a9bf4a', height: 118, handle: false }) +
      steam(200, 84) +
      placed(312, 226, leaf(c, 44, '#6f9a3b'), 70) +
      placed(96, 232, leaf(c, 36, '#5f8a34'), -60),
    'roasted-tea': (c) =>
      tray(c, 200, 218, 344, 84, '#2b2430', '#4a4054') +
      pot(c, ['#8a7a72', '#54463f', '#2c221e']) +
      cup(c, 310, 176, 42, { glaze: '#d9c9ae', drink: '#a8642a', height: 56, handle: false }) +
      steam(310, 160),
    'matcha-latte': (c) =>
      coaster(c, 200, 246, 60, '#6f9a5a') +
      glass(c, 200, 246, {
        top: 54,
        bottom: 44,
        height: 160,
        level: 0.88,
        liquid: ['#6f9c34', '#94b854', '#dfe6b4', '#fffaf0', '#fffaf0'],
        surface: '#86ac44',
        ice: 4,
      }) +
      petals(c, 300, 224),
    'melon-soda-float': (c) =>
      coaster(c, 200, 250, 58, '#e8e2d2') +
      glass(c, 200, 250, {
        top: 52,
        bottom: 38,
        height: 158,
        level: 0.9,
        liquid: ['#8ff08a', '#3fd86a', '#12b04e'],
        surface: '#9cf59a',
        ice: 2,
        bubbles: 30,
        straw: '#ffffff',
      }) +
      placed(190, 92, scoop(c, '#fff6df', undefined, 42)) +
      placed(212, 52, cherry(c, 14)),
    'yuzu-soda': (c) =>
      coaster(c, 200, 246, 60, '#e0a53a') +
      glass(
        c,
        200,
        246,
        {
          top: 50,
          bottom: 42,
          height: 166,
          level: 0.88,
          liquid: ['#fffad0', '#ffef9a', '#f9d24a'],
          surface: '#fff6b8',
          ice: 3,
          bubbles: 30,
        },
        placed(184, 208, citrus(c, 27, 'yuzu'), 10) + placed(222, 176, citrus(c, 24, 'yuzu'), -20),
      ) +
      c.icon('honey-pot', 304, 216, 74) +
      placed(92, 234, citrus(c, 30, 'yuzu', 0.66)),
    ramune: (c) =>
      coaster(c, 200, 246, 58, '#f4a6a0') +
      glass(c, 200, 246, {
        top: 46,
        bottom: 40,
        height: 172,
        level: 0.88,
        liquid: ['#ffe6dc', '#ffc4b4', '#ff9f92'],
        surface: '#ffe0d6',
        ice: 3,
        bubbles: 32,
        straw: '#5fb8d9',
      }) +
      c.icon('peach', 304, 214, 80, 8) +
      petals(c, 78, 226),
  },
};

/** A flask and a cup, with what is in the cup. */
const flask = (c: Canvas, glaze: readonly [string, string, string], drink: string): string =>
  tray(c, 200, 220, 316, 86, '#2a1a1c', '#8a2f2a') +
  shadow(c, 172, 224, 58, 17, 0.5) +
  path(
    'M146 56L190 56C190 88 184 96 196 116C222 142 226 178 216 216Q212 230 168 230Q124 230 120 216C110 178 114 142 140 116C152 96 146 88 146 56Z',
    c.linear(
      [
        [0, glaze[1]],
        [0.3, glaze[0]],
        [0.65, glaze[1]],
        [1, glaze[2]],
      ],
      6,
    ),
  ) +
  ellipse(168, 56, 23, 8, glaze[0]) +
  ellipse(168, 57, 17, 5.4, glaze[2]) +
  stroke('M118 164Q168 178 218 164M117 176Q168 190 219 176', '#2d4a86', 3, 'opacity=".75"') +
  stroke('M132 144Q124 176 132 208', '#ffffff', 6, 'opacity=".6"') +
  cup(c, 278, 186, 38, { glaze: glaze[1], drink, height: 42, handle: false });

const rocks =
  (liquid: readonly string[], surface: string, beside: (c: Canvas) => string): Dish =>
  (c) =>
    coaster(c, 190, 244, 72, '#3a4a7a') +
    glass(c, 190, 244, { top: 66, bottom: 58, height: 120, level: 0.74, liquid, surface, ice: 3 }) +
    beside(c);

const lemonIce = (c: Canvas): string =>
  [
    [184, 206, 10],
    [218, 176, -20],
    [182, 148, 24],
    [216, 124, -8],
  ]
    .map(([x = 0, y = 0, t = 0]) => placed(x, y, citrus(c, 25, 'lemon'), t))
    .join('');

export const sake: Chapter = {
  hue: 260,
  dishes: {
    'draft-beer': (c) => coaster(c, 192, 248, 76, '#c9a14a') + beerMug(c, 37),
    highball: (c) =>
      coaster(c, 200, 248, 58, '#c9a14a') +
      glass(
        c,
        200,
        248,
        {
          top: 48,
          bottom: 42,
          height: 180,
          level: 0.88,
          liquid: ['#ffefb0', '#fbd674', '#f0b440'],
          surface: '#fff0ba',
          ice: 5,
          bubbles: 36,
        },
        '',
        placed(238, 76, citrus(c, 24, 'lemon'), 14),
      ) +
      placed(304, 238, citrus(c, 28, 'lemon', 0.6)),
    'junmai-sake': (c) => flask(c, ['#ffffff', '#e9edf0', '#9aa4b5'], '#f3f0dc') + petals(c, 330, 222),
    'nigori-sake': (c) =>
      coaster(c, 196, 244, 62, '#a8322a') +
      glass(c, 196, 244, {
        top: 52,
        bottom: 42,
        height: 132,
        level: 0.82,
        liquid: ['#ffffff', '#fbf8ef', '#e6e2d4'],
        surface: '#ffffff',
      }) +
      c.icon('sheaf-of-rice', 304, 200, 88, 14) +
      petals(c, 76, 228),
    umeshu: rocks(
      ['#ffd987', '#f3ac3c', '#d9831e'],
      '#ffe0a0',
      (c) =>
        [
          [304, 224, 23],
          [332, 240, 19],
          [88, 240, 21],
        ]
          .map(([x = 0, y = 0, r = 0]) =>
            placed(
              x,
              y,
              ellipse(3, 10, r, r * 0.5, '#0c0814', 'opacity=".4"') +
                ellipse(0, 0, r, r * 0.94, c.radial(['#e9f0a0', '#a9bf4a', '#6f8a2a'], 0.36, 0.28)) +
                stroke(`M2 ${-r * 0.9}Q-5 0 2 ${r * 0.8}`, '#7a9434', 2, 'opacity=".5"'),
            ),
          )
          .join('') + placed(318, 198, leaf(c, 32, '#4f9440'), 50),
    ),
    'lemon-sour': (c) =>
      coaster(c, 200, 248, 60, '#f0c63a') +
      glass(
        c,
        200,
        248,
        {
          top: 54,
          bottom: 46,
          height: 172,
          level: 0.9,
          liquid: ['#fffde0', '#fdf7b0', '#f6e878'],
          surface: '#fffcd6',
          bubbles: 34,
          ice: 2,
        },
        lemonIce(c),
      ) +
      c.icon('lemon', 308, 224, 68),
    'sweet-potato-shochu': rocks(['#f6fafc', '#e3edf2', '#cbdbe4'], '#f8fcff', (c) =>
      c.icon('roasted-sweet-potato', 310, 204, 98, 8),
    ),
  },
};

import { beans } from '../../food/beans.ts';
import { cherry, cream } from '../../food/sweet.ts';
import { citrus, leaf, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { cup, glass, steam, stem, wineGlass } from '../../kit/glasses.ts';
import { type Chapter, stoneware } from '../../kit/house.ts';
import { ellipse, placed, scatter } from '../../kit/shapes.ts';
import { board, coaster, plate } from '../../kit/vessels.ts';

const saucer = (c: Canvas): string => plate(c, 194, 222, 116, stoneware.glaze);

export const hotDrinks: Chapter = {
  hue: 70,
  dishes: {
    'flat-white': (c) =>
      saucer(c) +
      cup(c, 190, 136, 74, { glaze: '#5f8f8a', drink: '#b57a45', art: 'leaf', height: 84 }) +
      beans(c, 320, 236),
    latte: (c) =>
      coaster(c, 200, 238, 66, '#c98a52') +
      glass(c, 200, 238, {
        top: 54,
        bottom: 38,
        height: 158,
        level: 0.86,
        liquid: ['#f6e2c4', '#e3bd8c', '#c08a54', '#f3e4cf', '#fffaf0'],
        surface: '#e9c79a',
        foam: { colour: '#fff3e0', height: 12 },
      }) +
      beans(c, 310, 240),
    'filter-coffee': (c) =>
      saucer(c) +
      cup(c, 190, 118, 70, { glaze: '#e6d3b3', drink: '#4a2614', height: 104 }) +
      steam(190, 92) +
      beans(c, 76, 236),
    'breakfast-tea': (c) =>
      board(c, 200, 212, 320, 108, stoneware.wood) +
      c.icon('teapot', 146, 136, 170) +
      cup(c, 296, 176, 46, { glaze: '#f3e9d8', drink: '#b5652a', height: 52 }) +
      steam(296, 160),
    'hot-chocolate': (c) =>
      saucer(c) +
      cup(c, 190, 126, 74, { glaze: '#a84f3a', drink: '#5a2e1a', height: 98 }) +
      placed(190, 124, cream(c, 50)) +
      placed(
        190,
        96,
        scatter(c, 16, 0, 0, 34, 18)
          .map(([x, y]) => ellipse(x, y, 2.4, 1.6, '#6b3a20'))
          .join(''),
      ) +
      c.icon('chocolate-bar', 318, 214, 70, 8),
    'mint-infusion': (c) =>
      coaster(c, 200, 238, 64, '#9ab56a') +
      glass(
        c,
        200,
        236,
        {
          top: 52,
          bottom: 42,
          height: 146,
          level: 0.86,
          liquid: ['#eef0a8', '#d3de7a', '#b9c95a'],
          surface: '#e6ec9c',
        },
        [
          [176, 150, -20],
          [214, 168, 30],
          [190, 190, 10],
          [222, 140, -40],
          [206, 206, 60],
          [178, 214, -60],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, leaf(c, 40, '#5a9c45'), t))
          .join(''),
        placed(214, 100, sprig(c, 36, '#5a9c45'), 12),
      ) +
      steam(186, 82) +
      c.icon('honey-pot', 316, 210, 76),
  },
};

const pint = { top: 56, bottom: 40, height: 178 } as const;

export const bar: Chapter = {
  hue: 245,
  dishes: {
    'house-stout': (c) =>
      coaster(c, 200, 244, 66, '#3f6a5a') +
      glass(c, 200, 244, {
        ...pint,
        level: 0.84,
        liquid: ['#5a2e18', '#2b120a', '#180a06', '#220e08'],
        surface: '#5a3018',
        foam: { colour: '#fbe6c4', height: 22 },
      }) +
      c.icon('sheaf-of-rice', 314, 204, 84, 20),
    'pale-ale': (c) =>
      coaster(c, 200, 244, 66, '#c9a23a') +
      glass(c, 200, 244, {
        ...pint,
        level: 0.82,
        liquid: ['#ffd768', '#f5ad2c', '#d98714'],
        surface: '#ffd768',
        foam: { colour: '#fffaf0', height: 22 },
        bubbles: 26,
      }) +
      c.icon('sunflower', 312, 214, 70, 8),
    'dry-cider': (c) =>
      coaster(c, 200, 244, 66, '#a8482f') +
      glass(c, 200, 244, {
        ...pint,
        level: 0.86,
        liquid: ['#ffe38a', '#f6b945', '#e3902a'],
        surface: '#ffe08a',
        bubbles: 34,
        ice: 2,
      }) +
      c.icon('red-apple', 306, 212, 72) +
      c.icon('green-apple', 88, 222, 58, -10),
    'white-wine': (c) =>
      wineGlass(c, 200, 246, ['#fbefa0', '#ecd06a', '#d9b548'], '#fdf5c4') +
      c.icon('grapes', 300, 208, 84, 12) +
      c.icon('oyster', 92, 224, 62, -12),
    'whiskey-sour': (c) =>
      stem(c, 200, 166, 246, 48) +
      glass(
        c,
        200,
        176,
        {
          top: 76,
          bottom: 26,
          height: 88,
          raised: true,
          level: 0.76,
          liquid: ['#ffdf8e', '#f2b244', '#d98f28'],
          surface: '#ffe5a4',
          foam: { colour: '#fff6de', height: 9 },
        },
        '',
        placed(240, 84, citrus(c, 25, 'lemon'), 14) + placed(186, 96, cherry(c, 11)),
      ) +
      placed(312, 230, citrus(c, 28, 'lemon', 0.6)),
    'elderflower-lemonade': (c) =>
      coaster(c, 200, 244, 62, '#8fae4a') +
      glass(
        c,
        200,
        244,
        {
          top: 46,
          bottom: 40,
          height: 166,
          level: 0.86,
          liquid: ['#fbf8d0', '#f3eea0', '#e6e07a'],
          surface: '#fbf8d0',
          ice: 4,
          bubbles: 24,
          straw: '#5f9c3a',
        },
        placed(182, 196, citrus(c, 26, 'lemon'), 20) + placed(220, 150, citrus(c, 24, 'lime'), -12),
        placed(184, 76, sprig(c, 34, '#5a9c45'), -16),
      ) +
      c.icon('lemon', 306, 222, 66),
    'apple-juice': (c) =>
      coaster(c, 200, 240, 66, '#a8bf4a') +
      glass(c, 200, 240, {
        top: 54,
        bottom: 44,
        height: 142,
        level: 0.86,
        liquid: ['#f8d878', '#eab84a', '#d99a2c'],
        surface: '#fbe08e',
      }) +
      c.icon('red-apple', 304, 204, 84, 6) +
      c.icon('green-apple', 94, 218, 68, -8),
  },
};

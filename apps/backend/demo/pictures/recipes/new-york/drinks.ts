import { beans } from '../../food/beans.ts';
import { citrus } from '../../food/toppings.ts';
import { cup, glass, steam } from '../../kit/glasses.ts';
import { type Chapter, type Dish, diner } from '../../kit/house.ts';
import { beerMug } from '../../kit/mug.ts';
import { box, ellipse, path, placed, shadow, stroke } from '../../kit/shapes.ts';
import { coaster, plate } from '../../kit/vessels.ts';

const bag: Dish = (c) =>
  shadow(c, 212, 252, 100, 20, 0.4) +
  path('M132 74L268 74L280 246Q200 262 122 246Z', c.linear(['#c98f54', '#b0743a', '#8a5426'], 10)) +
  path('M132 74L268 74L264 104L136 104Z', '#9a6230') +
  [146, 162, 178, 194, 210, 226, 242, 256]
    .map((x) => stroke(`M${x} 76L${x - 1} 102`, '#7d4a20', 1.6, 'opacity=".5"'))
    .join('') +
  box(160, 132, 80, 86, 10, c.linear(['#fffaf0', '#f0e3ca'])) +
  ellipse(
    200,
    172,
    27,
    20,
    c.radial(['#8a5a38', '#54301a', '#2e180c'], 0.4, 0.3),
    'transform="rotate(-28 200 172)"',
  ) +
  placed(200, 172, stroke('M-22 0Q-6 -9 2 0T23 0', '#f0e3ca', 4), -28) +
  stroke('M146 116L138 236', '#ffffff', 5, 'opacity=".25"') +
  beans(c, 308, 244, 9) +
  beans(c, 88, 248, 5);

export const drinks: Chapter = {
  hue: 240,
  bare: true,
  dishes: {
    'diner-coffee': (c) =>
      plate(c, 194, 226, 112, diner.glaze) +
      cup(c, 188, 124, 72, { glaze: '#fdfaf4', drink: '#4a2614', height: 104 }) +
      steam(188, 98) +
      beans(c, 322, 240, 5),
    'cold-brew': (c) =>
      coaster(c, 200, 244, 60, '#5a3a2a') +
      glass(c, 200, 244, {
        top: 52,
        bottom: 42,
        height: 158,
        level: 0.86,
        liquid: ['#7a4526', '#4a2412', '#2b130a'],
        surface: '#7d4a2a',
        ice: 4,
        straw: '#cf3f3a',
      }) +
      beans(c, 306, 244),
    'fresh-lemonade': (c) =>
      coaster(c, 200, 244, 62, '#f0c63a') +
      glass(
        c,
        200,
        244,
        {
          top: 54,
          bottom: 42,
          height: 160,
          level: 0.86,
          liquid: ['#fffbd6', '#fbf09c', '#f3df62'],
          surface: '#fff6b8',
          ice: 3,
          straw: '#cf3f3a',
        },
        placed(180, 196, citrus(c, 27, 'lemon'), 20) + placed(222, 158, citrus(c, 25, 'lemon'), -12),
      ) +
      c.icon('lemon', 306, 220, 74) +
      c.icon('lemon', 90, 238, 54, -60),
    'cane-cola': (c) =>
      coaster(c, 200, 246, 60, '#cf3f3a') +
      glass(c, 200, 246, {
        top: 50,
        bottom: 36,
        height: 172,
        level: 0.86,
        liquid: ['#8a4422', '#4a1c0c', '#260c06'],
        surface: '#8f4a26',
        ice: 4,
        bubbles: 26,
        straw: '#ffffff',
      }) +
      placed(306, 234, citrus(c, 30, 'lime', 0.62)),
    'orange-juice': (c) =>
      coaster(c, 200, 242, 64, '#4fae8a') +
      glass(
        c,
        200,
        242,
        {
          top: 56,
          bottom: 44,
          height: 146,
          level: 0.86,
          liquid: ['#ffc94a', '#fba31e', '#f08408'],
          surface: '#ffd064',
        },
        '',
        placed(250, 102, citrus(c, 27, 'orange'), 10),
      ) +
      c.icon('tangerine', 308, 212, 82) +
      placed(92, 232, citrus(c, 34, 'orange', 0.66)),
    'draft-lager': (c) => coaster(c, 192, 248, 76, '#3f7fae') + beerMug(c, 31),
    'house-coffee-beans': bag,
  },
};

import { pool } from '../../food/hearth.ts';
import { berry, round, scoop, wedge } from '../../food/sweet.ts';
import { citrus, mince, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { glass } from '../../kit/glasses.ts';
import { bowled, type Chapter, plated, stoneware } from '../../kit/house.ts';
import { box, ellipse, path, placed, shadow, stroke } from '../../kit/shapes.ts';
import { board, coaster } from '../../kit/vessels.ts';

const toffee = (c: Canvas): string =>
  placed(0, 22, pool(c, 112, 42, '#b5601a')) +
  path('M-66 22L-56 -36Q0 -58 56 -36L66 22Q0 44 -66 22Z', c.linear(['#8f4f22', '#6d3515', '#43200c'])) +
  ellipse(0, -36, 57, 20, '#7a4019') +
  path(
    'M-58 -38C-58 -62 58 -62 58 -38C60 -22 46 -30 42 -6C38 10 30 4 28 -14C22 -24 10 -22 6 -2C2 22 -10 16 -12 -8C-18 -22 -28 -20 -32 -8C-38 6 -46 0 -46 -18C-50 -26 -58 -26 -58 -38Z',
    c.linear(['#f6b450', '#d3791f', '#a8520f']),
  ) +
  stroke('M-40 -46Q-10 -54 26 -48', '#fff0c0', 4.5, 'opacity=".7"');

const lattice = (c: Canvas): string => {
  const top = '<ellipse cx="0" cy="-8" rx="104" ry="44"/>';
  const strips = [-72, -36, 0, 36, 72]
    .map(
      (x) =>
        stroke(`M${x - 40} -60L${x + 40} 44M${x + 40} -60L${x - 40} 44`, '#a8682a', 15) +
        stroke(`M${x - 40} -62L${x + 40} 42M${x + 40} -62L${x - 40} 42`, '#f0be72', 12),
    )
    .join('');
  return (
    shadow(c, 8, 34, 122, 32, 0.36) +
    path('M-112 -6L112 -6L98 26Q0 50 -98 26Z', c.linear(['#b9752e', '#f3c67a', '#c98a40', '#8a5420'], 0)) +
    ellipse(0, -8, 114, 48, c.linear(['#f6cf8a', '#dc9d49', '#a8682a'], 70)) +
    ellipse(0, -8, 104, 43, c.radial(['#f6d26a', '#e3a52f', '#b36f14'], 0.45, 0.4)) +
    c.clip(top, strips) +
    stroke('M-96 -24A104 44 0 0 1 -10 -50', '#fff3d6', 6, 'opacity=".5"')
  );
};

const crackers = (c: Canvas, x: number, y: number): string =>
  [0, 1, 2]
    .map((index) =>
      placed(
        x + index * 13,
        y - index * 5,
        ellipse(0, 3, 23, 14, '#8a5a24') +
          ellipse(0, 0, 23, 14, c.radial(['#f6dca8', '#dfb46a', '#b3843c'], 0.4, 0.3)) +
          [-8, 0, 8].map((d) => ellipse(d, -1, 1.3, 1, '#8a5a24')).join(''),
      ),
    )
    .join('');

const cheeseWedge = (c: Canvas, x: number, y: number, rind: string, paste: string): string =>
  placed(
    x,
    y,
    path('M-44 -8L30 -30L46 -14L46 12L-44 16Z', '#2b1408', 'opacity=".25" transform="translate(4 6)"') +
      path('M-44 -8L30 -30L46 -14Z', c.linear(['#ffffff', paste])) +
      path('M-44 -8L46 -14L46 12L-44 16Z', c.linear([paste, paste, rind], 0)) +
      box(40, -16, 7, 29, 2, rind),
  );

export const puddings: Chapter = {
  hue: 350,
  dishes: {
    'sticky-toffee': plated(
      stoneware,
      (c) => placed(-8, 0, toffee(c)) + placed(82, 8, scoop(c, '#fff1cf', '#c99a4a', 27)),
      150,
    ),
    'apple-tart': plated(
      stoneware,
      (c) => placed(-8, -8, lattice(c)) + c.icon('green-apple', 108, 6, 66),
      154,
    ),
    'stout-chocolate-cake': plated(
      stoneware,
      (c) =>
        placed(
          -8,
          -40,
          wedge(
            c,
            '#f8ead2',
            [
              ['#fffaf0', 14],
              ['#6a3a24', 30],
              ['#fff0d8', 6],
              ['#5c3020', 30],
            ],
            124,
          ),
        ) +
        placed(0, -56, mince(c, '#5a2e1a', 16, 36, 12)) +
        placed(88, 22, round(c, '#7a1f3a', 12)) +
        placed(72, 32, round(c, '#8a2344', 11)) +
        c.icon('chocolate-bar', -112, 14, 58, -14),
    ),
    'lemon-posset': (c) =>
      coaster(c, 200, 236, 70, '#e9b6c4') +
      glass(
        c,
        200,
        234,
        {
          top: 62,
          bottom: 46,
          height: 118,
          level: 0.8,
          liquid: ['#fff6c9', '#fbe38f', '#f3cf62'],
          surface: '#fff3b8',
        },
        '',
        placed(
          200,
          132,
          placed(-18, -4, berry(c, '#7a1f4a', 13)) +
            placed(6, -12, berry(c, '#a82a4e', 13)) +
            placed(26, 0, berry(c, '#7a1f4a', 12)) +
            placed(2, -22, sprig(c, 22)),
        ),
      ) +
      placed(
        306,
        226,
        box(-44, -9, 88, 22, 6, '#c98f45') +
          box(-44, -15, 88, 22, 6, c.linear(['#fbe3b0', '#e9bd74'])) +
          [-30, -15, 0, 15, 30].map((x) => ellipse(x, -5, 1.6, 1.6, '#b07a34')).join(''),
        -18,
      ) +
      placed(92, 222, citrus(c, 30, 'lemon', 0.7)),
    'ice-cream': bowled(
      stoneware,
      () => ellipse(0, 6, 120, 54, '#c9b99c'),
      (c) =>
        placed(-44, -14, scoop(c, '#c9976a', '#7a4a24', 44)) +
        placed(44, -18, scoop(c, '#fff3dc', undefined, 44)) +
        placed(2, 10, scoop(c, '#f48fa4', '#c22a4a', 45)) +
        c.icon('strawberry', -2, -52, 46, 14) +
        placed(30, -50, sprig(c, 22)),
      116,
    ),
    'farmhouse-cheese': (c) =>
      board(c, 200, 196, 330, 140, stoneware.wood) +
      cheeseWedge(c, 128, 168, '#f3ead6', '#fff6dc') +
      cheeseWedge(c, 208, 186, '#c98a2a', '#ffd672') +
      placed(
        128,
        216,
        path('M-40 -8L24 -22L42 -10L42 12L-40 14Z', c.linear(['#fbf8ee', '#dfe4e2'])) +
          [
            [-18, 0],
            [2, -4],
            [20, 2],
            [-2, 6],
            [30, -6],
          ]
            .map(([x = 0, y = 0]) => ellipse(x, y, 5, 3, '#5a7a9a', 'opacity=".75"'))
            .join(''),
      ) +
      c.icon('grapes', 296, 168, 86, 10) +
      crackers(c, 236, 230) +
      c.icon('pear', 76, 172, 60, -12),
  },
};

import { gyoza, nugget, takoyaki, tempura } from '../../food/fried.ts';
import { citrus, halfEgg, leaf, scallions, seeds, tofu } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { steam } from '../../kit/glasses.ts';
import { bowled, type Chapter, izakaya, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';
import { bowl, broth, tray } from '../../kit/vessels.ts';

const dip = (c: Canvas, x: number, y: number, sauce: string): string =>
  placed(
    x,
    y,
    ellipse(0, 8, 34, 15, '#0c0814', 'opacity=".4"') +
      ellipse(0, 3, 32, 14, '#8f98a8') +
      ellipse(0, 0, 32, 14, c.linear(['#ffffff', '#d9dfe6'])) +
      ellipse(0, 1, 26, 10.5, sauce) +
      ellipse(-8, -2, 8, 2.6, '#ffffff', 'opacity=".4"'),
  );

const aubergine = (c: Canvas): string =>
  path(
    'M-116 6C-112 -34 -20 -42 70 -26C104 -20 112 -6 108 8C100 34 20 42 -50 36C-92 32 -118 24 -116 6Z',
    '#0c0814',
    'opacity=".4" transform="translate(5 12)"',
  ) +
  path(
    'M-116 6C-112 -34 -20 -42 70 -26C104 -20 112 -6 108 8C100 34 20 42 -50 36C-92 32 -118 24 -116 6Z',
    c.linear(['#5a3378', '#371a52', '#1f0c33']),
  ) +
  path(
    'M-104 2C-98 -28 -20 -34 66 -20C94 -14 98 -4 92 4C70 22 10 28 -48 24C-86 22 -106 16 -104 2Z',
    c.radial(['#f3c46a', '#d1882c', '#8f4f14'], 0.42, 0.35),
  ) +
  [-70, -36, -2, 32, 62]
    .map((x) =>
      stroke(`M${x - 12} -18L${x + 10} 20M${x + 10} -20L${x - 12} 18`, '#7a3d0e', 2.4, 'opacity=".45"'),
    )
    .join('') +
  stroke('M-76 -12Q-20 -28 50 -18', '#fff0c0', 5, 'opacity=".55"') +
  path('M106 -12L136 -20L142 -8L112 8Z', c.linear(['#8ab04a', '#4f7a2a'])) +
  placed(-4, 0, seeds(c, 50, 78, 16));

const rolled = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    box(-31, -24, 66, 60, 12, '#0c0814', 'opacity=".3"') +
      box(-22, -32, 56, 58, 14, c.linear(['#f6cf5a', '#dba12a'])) +
      box(-34, -28, 56, 58, 14, c.radial(['#fff3b0', '#fbd95e', '#e9b42e'], 0.4, 0.35)) +
      stroke('M-22 2C-22 -18 10 -20 12 0C12 16 -12 18 -14 4C-14 -6 2 -8 4 2', '#cf9418', 3, 'opacity=".75"') +
      stroke('M-28 -10Q-20 -24 4 -24', '#fffbe0', 3.4, 'opacity=".7"'),
  );

const radishRound = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    ellipse(0, 8, 34, 22, '#c9a871') +
      ellipse(0, 0, 34, 22, c.radial(['#fffaf0', '#f0dfb9', '#cfae78'], 0.4, 0.35)) +
      stroke('M-14 0L14 0M0 -9L0 9', '#d9c08c', 2, 'opacity=".8"'),
  );

const konjac = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    path(
      'M-28 16L0 -26L28 16Z',
      c.linear(['#9a94a4', '#5f5868']),
      'stroke="#5f5868" stroke-width="6" stroke-linejoin="round"',
    ) +
      scatter(c, 12, 0, 4, 16, 10)
        .map(([px, py]) => ellipse(px, py, 1.4, 1.1, '#2b2533', 'opacity=".6"'))
        .join(''),
  );

export const hotPlates: Chapter = {
  hue: 335,
  dishes: {
    'pork-gyoza': plated(
      izakaya,
      (c) =>
        [0, 1, 2].map((index) => placed(-64 + index * 56, -26, c.stamp(gyoza(c)), -8, 1.14)).join('') +
        [0, 1, 2].map((index) => placed(-42 + index * 56, 12, c.stamp(gyoza(c)), -8, 1.14)).join('') +
        dip(c, 116, 34, '#4a1f10'),
      158,
    ),
    karaage: plated(
      izakaya,
      (c) =>
        placed(-70, -10, leaf(c, 64, '#6fae45'), -50) +
        placed(66, -24, leaf(c, 60, '#5f9c3a'), 46) +
        [
          [-52, 10, 36, 27],
          [44, 14, 38, 27],
          [-4, 22, 36, 25],
          [-22, -16, 36, 28],
          [26, -20, 37, 28],
          [2, -44, 32, 25],
        ]
          .map(([x = 0, y = 0, rx = 0, ry = 0]) => placed(x, y, nugget(c, rx, ry, '#c4722a', 0.13)))
          .join('') +
        placed(98, 30, citrus(c, 24, 'lemon', 0.75)) +
        placed(-100, 26, ellipse(0, 0, 21, 12, c.radial(['#ffffff', '#fff3cf', '#e9d39a'], 0.4, 0.3))),
      152,
    ),
    'shrimp-tempura': plated(
      izakaya,
      (c) =>
        path('M-112 10L-70 -40L104 -46L124 4L20 50Z', '#fffdf6', 'opacity=".92"') +
        placed(-8, -34, tempura(c), -16) +
        placed(2, -10, tempura(c), -10) +
        placed(-4, 14, tempura(c), -14) +
        placed(8, 36, tempura(c), -8) +
        placed(
          -96,
          26,
          ellipse(0, 3, 22, 11, '#c9cfd6') +
            ellipse(0, 0, 22, 11, '#ffffff') +
            ellipse(0, 0, 17, 8, '#a9c46a'),
        ),
      158,
    ),
    takoyaki: (c) => {
      const boat = 'M40 150L360 150L320 228Q200 244 80 228Z';
      return (
        shadow(c, 206, 234, 168, 30, 0.45) +
        path(boat, c.linear(['#f0d4a0', '#cfa566', '#a87a3c'])) +
        path('M40 150L360 150L346 164L54 164Z', '#dcb678') +
        stroke('M60 176L340 176M70 196L330 196M78 214L322 214', '#a87a3c', 1.6, 'opacity=".5"') +
        [
          [118, 138],
          [200, 132],
          [282, 138],
          [150, 176],
          [238, 178],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, takoyaki(c), 0, 1.5))
          .join('') +
        path('M60 190Q200 212 340 190L320 228Q200 244 80 228Z', c.linear(['#e9c78a', '#b98a48'])) +
        stroke('M60 190Q200 212 340 190', '#fbe6bc', 3, 'opacity=".7"') +
        stroke('M296 116L352 60', '#e3b873', 5)
      );
    },
    'agedashi-tofu': bowled(
      izakaya,
      (c) => broth(c, 0, 4, 128, '#a8682e'),
      (c) =>
        placed(-44, -8, tofu(c, '#f6dca6', '#d9a85c', 1.5)) +
        placed(46, -14, tofu(c, '#f6dca6', '#d9a85c', 1.5)) +
        placed(2, 12, tofu(c, '#f3d59a', '#cf9a4c', 1.4)) +
        placed(
          2,
          -18,
          path(wobble(c, 0, 0, 26, 15, 10, 0.16), c.radial(['#ffffff', '#f6f3ea', '#dcd6c4'], 0.4, 0.3)),
        ) +
        placed(0, -26, path(wobble(c, 0, 0, 10, 6, 7, 0.2), '#f08a3a')) +
        placed(6, 8, scallions(c, 16, 74, 26)) +
        steam(10, -62),
    ),
    'miso-aubergine': (c) =>
      tray(c, 200, 188, 336, 132, '#26272e', '#4b4f5e') +
      placed(192, 176, aubergine(c), -7, 1.24) +
      placed(316, 228, leaf(c, 40, '#4f9440'), 70),
    'dashi-omelette': (c) =>
      tray(c, 200, 188, 330, 128, '#dfe3e6', '#ffffff') +
      rolled(c, 284, 160) +
      rolled(c, 230, 168) +
      rolled(c, 176, 176) +
      rolled(c, 122, 184) +
      placed(
        308,
        218,
        path(wobble(c, 0, 0, 26, 14, 10, 0.14), c.radial(['#ffffff', '#f6f3ea', '#d3ccb8'], 0.4, 0.3)) +
          ellipse(0, -6, 8, 3.6, '#8a4a22', 'opacity=".6"'),
      ) +
      placed(68, 160, leaf(c, 48, '#4f9440'), -24),
    oden: (c) =>
      bowl(
        c,
        200,
        142,
        140,
        { ...izakaya.bowl, outside: '#6b4a38', rim: '#8a6248', band: '#3d281c', height: 60, tilt: 0.52 },
        placed(200, 142, broth(c, 0, 2, 140, '#d9a14e')),
        placed(
          200,
          142,
          radishRound(c, -66, -16) +
            radishRound(c, 8, -34) +
            placed(66, -14, halfEgg(c, '#f6dcb4', '#f0a02a'), 0, 1.15) +
            konjac(c, -30, 14) +
            c.icon('fish-cake-with-swirl', 32, 16, 56, 10) +
            placed(
              84,
              20,
              box(-26, -10, 54, 20, 9, c.linear(['#e9bd7c', '#b9803a'])) +
                stroke('M-18 -3L20 -3', '#fbe3b4', 3),
            ) +
            placed(-92, 16, stroke('M-14 0q14 -18 28 0q-14 16 -28 0', '#2f4a3a', 9)) +
            steam(4, -76),
        ),
      ),
  },
};

import { crushedIce, nigiri, roe, sashimi } from '../../food/sea.ts';
import { chilliRings, citrus, leaf, scallions, seeds, tofu } from '../../food/toppings.ts';
import { wasabi } from '../../food/wasabi.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, izakaya, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../../kit/shapes.ts';
import { board, tray } from '../../kit/vessels.ts';

const daikon = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    Array.from({ length: 26 }, () => {
      const px = c.between(-40, 28);
      return stroke(
        `M${px} ${c.between(-14, 16)}q${c.between(2, 14)} ${c.between(-16, 8)} ${c.between(14, 26)} ${c.between(-6, 6)}`,
        c.pick(['#ffffff', '#f0f5f0', '#dfeae4']),
        2.6,
      );
    }).join(''),
  );
const fan = (
  c: Canvas,
  x: number,
  y: number,
  count: number,
  colour: string,
  fat: string,
  step = 27,
): string =>
  Array.from({ length: count }, (_, index) =>
    placed(
      x + index * step,
      y - Math.sin((index / Math.max(1, count - 1)) * Math.PI) * 7,
      c.stamp(sashimi(c, colour, fat)),
      6 + index * 2,
    ),
  ).join('');

const cucumber = (c: Canvas): string =>
  placed(
    0,
    0,
    path(
      'M-28 8Q-30 -12 -4 -16Q26 -16 28 2Q24 14 2 16Q-22 18 -28 8Z',
      c.linear(['#6fa83c', '#3f7a2a', '#27551c']),
    ) +
      path(
        'M-24 4Q-24 -9 -2 -12Q22 -11 23 1Q18 9 0 10Q-18 12 -24 4Z',
        c.radial(['#f3fad8', '#d9eaa6', '#a9cc6a'], 0.4, 0.35),
      ) +
      placed(0, -1, seeds(c, 7, 13, 5, ['#f6fbe0', '#b9d080'])),
  );

const pod = (c: Canvas): string =>
  path(
    'M-44 4C-40 -10 -26 -6 -20 -10C-10 -16 -2 -8 6 -11C16 -16 28 -10 44 -4C36 8 24 6 16 9C6 14 -2 8 -12 11C-24 15 -38 12 -44 4Z',
    '#0c0814',
    'opacity=".3" transform="translate(2 5)"',
  ) +
  path(
    'M-44 4C-40 -10 -26 -6 -20 -10C-10 -16 -2 -8 6 -11C16 -16 28 -10 44 -4C36 8 24 6 16 9C6 14 -2 8 -12 11C-24 15 -38 12 -44 4Z',
    c.linear(['#b6dd6a', '#7cb53c', '#4a8528']),
  ) +
  [-18, 4, 25].map((x) => ellipse(x, -2, 9, 6.5, '#d3f08e', 'opacity=".55"')).join('');

export const coldPlates: Chapter = {
  hue: 230,
  dishes: {
    'sashimi-moriawase': (c) =>
      tray(c, 200, 180, 340, 158, '#22252e', '#4a5060') +
      placed(200, 168, crushedIce(c, 128, 46)) +
      daikon(c, 120, 130) +
      daikon(c, 250, 126) +
      placed(200, 140, leaf(c, 54, '#4f9440'), 16) +
      placed(84, 160, leaf(c, 46, '#4f9440'), -40) +
      fan(c, 88, 168, 4, '#f9824a', '#ffe0c9') +
      fan(c, 214, 162, 4, '#b3223a', '#e57a86') +
      fan(c, 140, 206, 4, '#f6e3dc', '#f3b9b4') +
      placed(290, 210, roe(c, 24, 32, 17)) +
      wasabi(c, 82, 216) +
      placed(330, 168, citrus(c, 20, 'lemon', 0.7)),
    'tuna-sashimi': plated(
      izakaya,
      (c) =>
        daikon(c, -44, -30) +
        daikon(c, 30, -32) +
        placed(-84, -10, leaf(c, 54, '#4f9440'), -30) +
        fan(c, -72, -2, 6, '#b81f36', '#e8828c', 29) +
        wasabi(c, 92, 26) +
        placed(-70, 34, seeds(c, 14, 24, 6)),
      154,
    ),
    'salmon-sashimi': plated(
      izakaya,
      (c) =>
        daikon(c, -40, -30) +
        placed(84, -18, leaf(c, 54, '#4f9440'), 40) +
        fan(c, -74, 0, 6, '#fa7f45', '#ffe2cc', 29) +
        placed(-94, 28, citrus(c, 21, 'lemon', 0.7)) +
        placed(34, 36, scallions(c, 9, 34, 6)) +
        wasabi(c, 96, 22),
      154,
    ),
    'nigiri-eight': (c) =>
      board(c, 200, 190, 344, 136, '#a8703f') +
      (
        [
          ['#f9824a', '#ffe0c9'],
          ['#b81f36', '#e8828c'],
          ['#f8e7de', '#f3bcb4'],
          ['#f7c945', '#fff0a8'],
        ] as const
      )
        .map(([colour, fat], index) => placed(92 + index * 72, 152, nigiri(c, colour, fat), -10))
        .join('') +
      (
        [
          ['#c9d2dc', '#8fa0b3'],
          ['#ff9d7a', '#fff0e6'],
          ['#b81f36', '#e8828c'],
          ['#fa8a50', '#ffe2cc'],
        ] as const
      )
        .map(([colour, fat], index) => placed(86 + index * 74, 208, nigiri(c, colour, fat), -10))
        .join('') +
      wasabi(c, 356, 222) +
      placed(42, 232, leaf(c, 44, '#4f9440'), 60),
    'cold-tofu': plated(
      izakaya,
      (c) =>
        placed(0, 14, path(wobble(c, 0, 8, 96, 36, 12, 0.05), '#6b3a1c', 'opacity=".55"')) +
        placed(0, -26, tofu(c, '#ffffff', '#f0e8d8', 2.9)) +
        placed(
          8,
          -42,
          path(wobble(c, 0, 0, 26, 13, 9, 0.14), c.radial(['#fff3c4', '#f3d88a', '#cfa94a'], 0.4, 0.3)),
        ) +
        placed(2, -42, scallions(c, 18, 46, 14)) +
        placed(4, -58, stroke('M-14 4q8 -14 14 -2t14 -4', '#e0b48a', 4)),
      146,
    ),
    'smashed-cucumber': bowled(
      izakaya,
      () => ellipse(0, 6, 120, 62, '#3f5a2a'),
      (c) =>
        [
          [-72, -4, 20],
          [-34, -26, -14],
          [14, -32, 30],
          [58, -20, -24],
          [80, 6, 14],
          [-48, 16, -30],
          [-4, 0, 10],
          [36, 12, 40],
          [4, 30, -10],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, cucumber(c), t, 1.12))
          .join('') +
        placed(0, -6, chilliRings(c, 11, 78, 28)) +
        placed(0, -4, seeds(c, 40, 86, 32)) +
        scatter(c, 9, 0, -4, 70, 26)
          .map(([x, y]) => ellipse(x, y, 6, 4, '#e0341a', 'opacity=".5"'))
          .join(''),
    ),
    edamame: bowled(
      izakaya,
      () => ellipse(0, 6, 120, 62, '#3f6a24'),
      (c) =>
        Array.from({ length: 20 }, (_, index) => {
          const reach = Math.sqrt((20 - index) / 20);
          const angle = index * 2.4;
          return placed(
            Math.cos(angle) * 80 * reach,
            Math.sin(angle) * 34 * reach - (1 - reach) * 40,
            c.stamp(pod(c)),
            c.between(-50, 50),
            1.05,
          );
        }).join('') +
        placed(
          0,
          -16,
          scatter(c, 30, 0, 0, 72, 34)
            .map(([x, y]) => box(x, y, 3, 2.4, 0.6, '#ffffff', 'opacity=".9"'))
            .join(''),
        ),
    ),
  },
};

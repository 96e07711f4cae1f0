import { nugget, ring, wing } from '../../food/fried.ts';
import { pool } from '../../food/hearth.ts';
import { chilliRings, citrus, dill, scallions, seeds } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, diner, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, shadow, stroke } from '../../kit/shapes.ts';

const ramekin = (c: Canvas, x: number, y: number, sauce: string): string =>
  placed(
    x,
    y,
    path('M-30 -4L-24 20Q0 30 24 20L30 -4Z', c.linear(['#ffffff', '#efe9dd', '#c9c0ae'], 0)) +
      ellipse(0, -4, 30, 13, '#ffffff') +
      ellipse(0, -3, 26, 10.5, c.radial([sauce, sauce], 0.4, 0.4)) +
      stroke('M-14 -5Q-4 -10 10 -8', '#ffffff', 2.4, 'opacity=".6"'),
  );

const carton = (c: Canvas): string =>
  shadow(c, 206, 250, 100, 22, 0.4) +
  placed(
    200,
    138,
    Array.from({ length: 30 }, (_, index) =>
      placed(
        -74 + index * 5.1 + c.between(-5, 5),
        c.between(-16, 22),
        box(
          -5.5,
          -66,
          11,
          128,
          3,
          c.linear(['#ffe9a2', '#f6c24a', '#dc9a2c'], 0),
          'stroke="#b9781f" stroke-opacity=".45" stroke-width="1"',
        ),
        (index - 15) * 2.1 + c.between(-6, 6),
      ),
    ).join(''),
  ) +
  path('M110 142Q200 186 290 142L268 252Q200 268 132 252Z', c.linear(['#e8453c', '#c92f2c', '#96201f'], 20)) +
  c.clip(
    '<path d="M110 142Q200 186 290 142L268 252Q200 268 132 252Z"/>',
    [128, 168, 208, 248, 288]
      .map((x) =>
        path(
          `M${x} 130L${x + 20} 130L${200 + (x + 20 - 200) * 0.72} 270L${200 + (x - 200) * 0.72} 270Z`,
          '#fff8ea',
          'opacity=".9"',
        ),
      )
      .join(''),
  ) +
  stroke('M110 142Q200 186 290 142', '#ffffff', 3, 'opacity=".7"');

const cob = (c: Canvas): string => {
  const kernels = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 17 }, (_, column) =>
      box(
        -88 + column * 10 + (row % 2) * 4,
        -24 + row * 9.6,
        9.6,
        9.2,
        3.6,
        c.pick(['#ffd84a', '#f9c22a', '#ffe680', '#e9a41c']),
      ),
    ).join(''),
  ).join('');
  const outline = 'M-96 0C-94 -26 -60 -28 0 -28C50 -27 92 -16 94 0C92 16 50 27 0 28C-60 28 -94 26 -96 0Z';
  return (
    path(outline, '#2b1408', 'opacity=".3" transform="translate(4 9)"') +
    path(outline, '#c98a14') +
    c.clip(
      `<path d="${outline}"/>`,
      kernels +
        scatter(c, 16, 0, 0, 84, 22)
          .map(([x, y]) => ellipse(x, y, 4, 2.4, '#5a2f0c', 'opacity=".5"'))
          .join(''),
    ) +
    stroke('M-70 -16Q-20 -4 10 -14T78 -6', '#fffaf0', 7, 'opacity=".85"') +
    scatter(c, 20, 0, 0, 80, 22)
      .map(([x, y]) => ellipse(x, y, 1.8, 1.4, '#d83a1c'))
      .join('') +
    stroke('M-98 0L-134 4', '#e3b873', 8)
  );
};

const oneLatke = (c: Canvas): string =>
  placed(
    0,
    0,
    nugget(c, 56, 27, '#c9862c', 0.06) +
      Array.from({ length: 16 }, () => {
        const [px, py] = [c.between(-40, 40), c.between(-15, 13)];
        return stroke(
          `M${px} ${py}q${c.between(4, 12)} ${c.between(-7, 7)} ${c.between(12, 22)} 0`,
          c.pick(['#f6d68c', '#8a4f16', '#ffe7ae']),
          2.4,
          'opacity=".75"',
        );
      }).join(''),
  );

const elbows = (c: Canvas, count: number, rx: number, ry: number): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) =>
      placed(
        x,
        y,
        c.stamp(
          stroke('M-9 5Q0 -11 9 5', '#c97a12', 9.5) +
            stroke('M-9 4Q0 -12 9 4', '#ffcb4a', 7.5) +
            stroke('M-6 0Q0 -9 5 -1', '#fff0b0', 2),
        ),
        c.between(0, 360),
      ),
    )
    .join('');

export const sides: Chapter = {
  hue: 55,
  dishes: {
    'shoestring-fries': carton,
    'onion-rings': plated(
      diner,
      (c) =>
        [
          [-62, 22],
          [58, 26],
          [0, 30],
          [-34, 0],
          [36, -2],
          [0, -24],
          [4, -48],
        ]
          .map(([x = 0, y = 0], index) => placed(x, y, ring(c, 36 - (index > 4 ? 4 : 0)), c.between(-14, 14)))
          .join('') + ramekin(c, 116, 8, '#f59a7a'),
      156,
    ),
    'buffalo-wings': plated(
      diner,
      (c) =>
        [
          [-62, 6, -10],
          [8, -28, 16],
          [62, 2, 8],
          [-30, -24, -24],
          [30, 24, -12],
          [-34, 28, 12],
          [2, 2, 4],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, wing(c, '#d9481a'), t))
          .join('') +
        [
          [88, 34, -30],
          [98, 26, -18],
        ]
          .map(([x = 0, y = 0, t = 0]) =>
            placed(
              x,
              y,
              box(-34, -6, 68, 12, 6, c.linear(['#d5eba0', '#93c25a'])) +
                stroke('M-28 -1L28 -1', '#f0fad0', 2),
              t,
            ),
          )
          .join('') +
        ramekin(c, -118, 12, '#f6f3e4') +
        placed(6, 0, chilliRings(c, 5, 60, 20)),
      160,
    ),
    'mac-and-cheese': bowled(
      diner,
      (c) => ellipse(0, 6, 120, 54, '#e3941c') + placed(0, 4, elbows(c, 54, 104, 42)),
      (c) =>
        placed(0, -12, elbows(c, 26, 74, 28)) +
        placed(
          0,
          -16,
          scatter(c, 44, 0, 0, 74, 26)
            .map(([x, y]) =>
              c.crumb(x, y, c.between(3, 6), c.between(2.4, 4), c.pick(['#d9963c', '#b36f22', '#f0c67a'])),
            )
            .join(''),
        ) +
        placed(0, -18, scallions(c, 8, 54, 18)),
    ),
    'potato-latkes': plated(
      diner,
      (c) => {
        const one = c.stamp(oneLatke(c));
        return (
          [
            [-52, 16, 0],
            [50, 20, 8],
            [-4, -6, -6],
            [8, -30, 12],
          ]
            .map(([x = 0, y = 0, t = 0]) => placed(x, y, one, t))
            .join('') +
          placed(10, -46, pool(c, 26, 12, '#fffdf8')) +
          placed(12, -56, dill(26), 18) +
          c.icon('green-apple', 110, -8, 58)
        );
      },
      154,
    ),
    'street-corn': plated(
      diner,
      (c) =>
        placed(6, -28, cob(c), -8) +
        placed(-4, 18, cob(c), -3) +
        placed(112, 26, citrus(c, 22, 'lime', 0.75)),
      160,
    ),
    'pickle-plate': plated(
      diner,
      (c) =>
        [
          [-56, -20, -16],
          [6, -30, 8],
          [60, -8, -8],
          [-66, 14, 12],
          [-4, 6, -20],
          [54, 26, 16],
        ]
          .map(([x = 0, y = 0, t = 0]) =>
            placed(
              x,
              y,
              path(
                'M-44 10C-46 -14 14 -20 44 -6C50 6 -20 26 -44 10Z',
                '#2b1408',
                'opacity=".25" transform="translate(3 7)"',
              ) +
                path(
                  'M-44 10C-46 -14 14 -20 44 -6C50 6 -20 26 -44 10Z',
                  c.linear(['#c5d96a', '#86a838', '#54761f']),
                ) +
                stroke('M-30 2Q4 -10 34 -4', '#eef6c0', 3.4, 'opacity=".7"') +
                placed(0, 3, seeds(c, 8, 28, 6, ['#eef6c0', '#5f7f24'])),
              t,
            ),
          )
          .join('') +
        placed(-24, 34, dill(46), 62) +
        placed(96, 8, dill(46), -12) +
        c.icon('garlic', -108, -16, 44),
      154,
    ),
  },
};

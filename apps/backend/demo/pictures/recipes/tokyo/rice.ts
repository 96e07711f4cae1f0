import { mound } from '../../food/hearth.ts';
import { roe, sashimi } from '../../food/sea.ts';
import { chashu, halfEgg, leaf, scallions, seeds } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, izakaya, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';

const grains = (
  c: Canvas,
  count: number,
  rx: number,
  ry: number,
  colours: readonly [string, ...string[]] = ['#ffffff', '#f6efe0', '#fffaf0'],
): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) => placed(x, y, c.stamp(ellipse(0, 0, 5, 2.5, c.pick(colours))), c.between(-60, 60)))
    .join('');
const rise = (c: Canvas): string =>
  ellipse(0, 6, 120, 60, '#d9ccb2') +
  placed(0, 0, mound(c, '#fdf8ec', 112, 54)) +
  placed(0, 0, grains(c, 46, 102, 46));

const cutlet = (c: Canvas): string =>
  placed(
    0,
    0,
    [-56, -28, 0, 28, 56]
      .map((x, index) =>
        placed(
          x,
          Math.abs(index - 2) * 2,
          path(
            'M-15 -30Q0 -38 15 -30L15 26Q0 34 -15 26Z',
            '#2b1408',
            'opacity=".3" transform="translate(3 5)"',
          ) +
            path('M-15 -30Q0 -38 15 -30L15 26Q0 34 -15 26Z', c.linear(['#eeb45c', '#c97f2c', '#8f5218'], 0)) +
            scatter(c, 14, 0, -2, 12, 26)
              .map(([px, py]) => ellipse(px, py, 2.4, 1.8, c.pick(['#f8d68e', '#a8641e']), 'opacity=".8"'))
              .join('') +
            box(12, -27, 4, 53, 2, '#fbe8d0'),
        ),
      )
      .join(''),
    12,
  );

const onigiri = (c: Canvas): string => {
  const shape =
    'M0 -56C14 -56 22 -44 52 16C62 38 50 46 32 46L-32 46C-50 46 -62 38 -52 16C-22 -44 -14 -56 0 -56Z';
  return (
    path(shape, '#0c0814', 'opacity=".4" transform="translate(6 8)"') +
    path(shape, '#a8672a', 'transform="translate(5 4)"') +
    path(shape, c.radial(['#f8dca0', '#dfa552', '#a8642a'], 0.4, 0.35)) +
    c.clip(
      `<path d="${shape}"/>`,
      placed(0, 4, grains(c, 60, 50, 48, ['#fbe8bc', '#e9bd70', '#c98f42'])) +
        stroke('M-60 6L60 -8M-60 30L60 16M-40 -24L50 -34', '#7a4416', 5, 'opacity=".35"'),
    ) +
    path('M-24 8L24 8L24 47L-24 47Z', c.linear(['#2f4a3a', '#14241c'], 30)) +
    stroke('M-24 -42Q-8 -58 8 -50', '#fff6e0', 4, 'opacity=".6"')
  );
};

const bento = (c: Canvas): string => {
  const cell = (x: number, y: number, w: number, h: number, fill: string): string => box(x, y, w, h, 8, fill);
  const omelette = [0, 1, 2]
    .map((index) =>
      placed(
        256 + index * 26,
        128,
        ellipse(0, 0, 15, 20, c.radial(['#fff0a0', '#f9cf4a', '#dfa01e'], 0.4, 0.35)) +
          stroke('M-7 0Q0 -9 7 0Q6 9 -1 7Q-6 4 0 1', '#d9981c', 2.2, 'opacity=".8"'),
      ),
    )
    .join('');
  return (
    shadow(c, 206, 226, 176, 44, 0.5) +
    box(44, 88, 312, 150, 18, '#3d0f12') +
    box(44, 78, 312, 150, 18, c.linear(['#a8322a', '#7a1d1c'], 60)) +
    box(54, 87, 292, 131, 12, '#1b1220') +
    cell(60, 93, 166, 119, c.linear(['#efe6d4', '#fffdf6'])) +
    cell(232, 93, 108, 56, '#2f4f38') +
    cell(232, 155, 52, 57, '#54293a') +
    cell(290, 155, 50, 57, '#3a2f26') +
    placed(143, 152, grains(c, 90, 78, 54)) +
    c.clip(
      '<rect x="60" y="93" width="166" height="119" rx="8"/>',
      [112, 152, 192]
        .map((y, index) =>
          placed(
            136 + index * 6,
            y,
            path('M-82 -17Q0 -27 82 -17L84 15Q0 25 -84 15Z', c.linear(['#c9762e', '#8f4517', '#5f2a0c'])) +
              stroke('M-76 -2Q0 -8 76 -2', '#4a200a', 3, 'opacity=".6"') +
              stroke('M-70 -12Q0 -20 66 -12', '#f9c47a', 4, 'opacity=".75"') +
              [-50, -18, 14, 46].map((x) => stroke(`M${x} -16l5 30`, '#3f1a08', 2, 'opacity=".4"')).join(''),
          ),
        )
        .join('') + placed(140, 152, seeds(c, 30, 66, 50)),
    ) +
    omelette +
    [
      [246, 172],
      [266, 180],
      [252, 194],
      [272, 198],
    ]
      .map(([x = 0, y = 0]) =>
        placed(x, y, ellipse(0, 0, 13, 9, c.radial(['#ffb0c4', '#e0507a', '#a8284e'], 0.4, 0.35))),
      )
      .join('') +
    placed(
      315,
      184,
      scatter(c, 12, 0, 0, 18, 20)
        .map(([x, y]) => placed(x, y, leaf(c, 20, '#5f9c3a'), c.between(-80, 80)))
        .join(''),
    ) +
    placed(238, 146, leaf(c, 26, '#4a8a3b'), 50)
  );
};

export const rice: Chapter = {
  hue: 20,
  dishes: {
    'chashu-don': bowled(
      izakaya,
      (c) => rise(c),
      (c) =>
        [
          [-62, -14, -18],
          [-22, -30, -6],
          [26, -30, 8],
          [66, -10, 20],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, chashu(c), t, 1.1))
          .join('') +
        placed(0, 10, halfEgg(c)) +
        placed(-48, 26, scallions(c, 12, 28, 10)) +
        placed(52, 28, scallions(c, 10, 24, 10)) +
        placed(0, -16, seeds(c, 26, 80, 24)),
    ),
    'salmon-ikura-don': bowled(
      izakaya,
      (c) => rise(c),
      (c) =>
        [
          [-78, -2, -24],
          [-48, -18, -12],
          [-16, -26, 0],
          [18, -26, 10],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, c.stamp(sashimi(c, '#f9824a', '#ffe0c9')), t, 1.06))
          .join('') +
        placed(58, 2, roe(c, 38, 44, 26)) +
        placed(-20, 22, leaf(c, 46, '#5a9c45'), 74) +
        placed(
          -44,
          24,
          path(wobble(c, 0, 0, 14, 10, 8, 0.12), c.radial(['#d9eaa0', '#a3c45a', '#7a9c34'], 0.4, 0.3)),
        ),
    ),
    'katsu-curry': plated(
      izakaya,
      (c) =>
        placed(
          42,
          0,
          path(wobble(c, 0, 6, 88, 48, 12, 0.05), c.radial(['#b5662a', '#8a4518', '#5f2c0e'], 0.4, 0.35)),
        ) +
        placed(
          44,
          12,
          scatter(c, 9, 0, 0, 62, 28)
            .map(([x, y]) =>
              placed(
                x,
                y,
                box(
                  -10,
                  -7,
                  20,
                  14,
                  5,
                  c.linear(
                    c.pick([
                      ['#ffb45c', '#e06c0a'],
                      ['#fbe3a0', '#d9ae4a'],
                    ]),
                    60,
                  ),
                ),
                c.between(-30, 30),
              ),
            )
            .join(''),
        ) +
        placed(-68, -2, mound(c, '#fdf8ec', 62, 44)) +
        placed(-68, -2, grains(c, 30, 54, 36)) +
        placed(2, -18, cutlet(c)),
      160,
    ),
    'fried-rice': plated(
      izakaya,
      (c) =>
        placed(
          0,
          -18,
          ellipse(4, 38, 104, 34, '#0c0814', 'opacity=".35"') +
            path(
              'M-100 30C-100 -50 -50 -74 0 -74C50 -74 100 -50 100 30Q0 58 -100 30Z',
              c.radial(['#f9e0a4', '#e6bb68', '#b98a3a'], 0.38, 0.26),
            ) +
            placed(0, -10, grains(c, 90, 84, 54, ['#fff3cf', '#f3d58e', '#d9a84e'])) +
            placed(
              0,
              -12,
              scatter(c, 22, 0, 0, 78, 46)
                .map(([x, y]) => c.crumb(x, y, 8, 5, c.pick(['#ffd84a', '#f9c22a', '#c9564a', '#a8423a'])))
                .join(''),
            ) +
            placed(0, -12, scallions(c, 20, 78, 46)),
        ) + placed(104, 28, stroke('M-12 4q6 -10 12 0t12 -2', '#e0315a', 5)),
    ),
    'grilled-onigiri': plated(
      izakaya,
      (c) =>
        placed(-48, -18, onigiri(c), -5) +
        placed(52, -10, onigiri(c), 6) +
        placed(-2, 40, leaf(c, 44, '#5a9c45'), 84) +
        placed(
          112,
          30,
          ellipse(0, 0, 20, 12, c.radial(['#ffe680', '#f3c52e', '#c9940f'], 0.4, 0.35)) +
            stroke('M-10 0L10 0', '#fff3b0', 3),
        ),
    ),
    'unagi-bento': bento,
  },
};

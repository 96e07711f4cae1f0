import { chips, nugget } from '../../food/fried.ts';
import { mound, pool, roastCarrot, steak } from '../../food/hearth.ts';
import { mussel } from '../../food/sea.ts';
import { bunBottom, bunTop, cheese, lettuce, onions, patty, stack, tomatoes } from '../../food/stack.ts';
import { round } from '../../food/sweet.ts';
import { citrus, dill, leaf, mushroomSlice, scallions, seeds, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, plated, stoneware } from '../../kit/house.ts';
import { ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';
import { board, bowl, broth } from '../../kit/vessels.ts';

const pie = (c: Canvas): string =>
  shadow(c, 8, 46, 128, 32, 0.4) +
  path('M-112 -6L112 -6L92 40Q0 66 -92 40Z', c.linear(['#8fa3a8', '#dfe8e8', '#9db0b4', '#647a80'], 0)) +
  ellipse(0, -8, 118, 50, c.linear(['#f2c67c', '#d3913f', '#9d5d22'], 70)) +
  Array.from({ length: 30 }, (_, index) => {
    const angle = (index / 30) * Math.PI * 2;
    return ellipse(
      Math.cos(angle) * 108,
      -8 + Math.sin(angle) * 44,
      13,
      8,
      c.radial(['#f8d898', '#dc9c49', '#a8682a'], 0.4, 0.3),
    );
  }).join('') +
  path(wobble(c, 0, -16, 96, 36, 14, 0.02), c.radial(['#fbdf9f', '#e3a552', '#b3722f'], 0.4, 0.26)) +
  [0, 72, 144, 216, 288]
    .map((turn) =>
      placed(
        0,
        -18,
        path('M0 -6Q10 -16 0 -28Q-10 -16 0 -6Z', '#8a4a18', 'opacity=".75" transform="scale(1 .5)"'),
        turn,
      ),
    )
    .join('') +
  placed(-8, -30, leaf(c, 38, '#d08a3c'), -56) +
  placed(22, -26, leaf(c, 34, '#c98336'), 62) +
  stroke('M-80 -26Q-50 -46 -6 -46', '#fff3d6', 5, 'opacity=".5"');

/** Half a chicken, its breast up and its leg to the right. */
const bird = (c: Canvas): string => {
  const breast = 'M-96 14C-102 -34 -52 -62 -4 -54C36 -48 58 -20 54 12C46 42 -84 46 -96 14Z';
  const thigh = 'M8 22C2 -12 36 -34 66 -22C88 -12 92 14 72 28C52 42 14 46 8 22Z';
  const skin = ['#f6c477', '#d98b38', '#99501a'];
  return (
    path(breast, '#2b1408', 'opacity=".35" transform="translate(5 12)"') +
    stroke('M78 2L126 -22', '#f6ead2', 13) +
    ellipse(130, -28, 9, 8, '#fffaf0') +
    ellipse(134, -19, 8, 7, '#f3e6cc') +
    path(breast, c.radial(skin, 0.36, 0.24, 0.85)) +
    path(
      'M-78 6C-84 -20 -52 -34 -36 -20C-26 -8 -36 14 -54 18C-66 20 -76 16 -78 6Z',
      c.radial(skin, 0.4, 0.25, 0.85),
      'stroke="#99501a" stroke-opacity=".4" stroke-width="2"',
    ) +
    path(
      thigh,
      c.radial(['#f9d08a', '#dd913d', '#8f4916'], 0.4, 0.24, 0.85),
      'stroke="#99501a" stroke-opacity=".45" stroke-width="2"',
    ) +
    stroke('M-60 -34Q-30 -50 4 -44M28 -10Q44 -20 60 -14', '#fff3d6', 6, 'opacity=".55"') +
    scatter(c, 26, -10, -12, 76, 34)
      .map(([x, y]) =>
        ellipse(
          x,
          y,
          c.between(1.4, 3),
          c.between(1, 2),
          c.pick(['#6b3410', '#4f7a38', '#7d4516']),
          'opacity=".6"',
        ),
      )
      .join('')
  );
};

const pot = (c: Canvas, content: string, above: string): string =>
  stroke('M70 150q-34 -10 -34 14q6 18 36 10M330 150q34 -10 34 14q-6 18 -36 10', '#27424a', 11) +
  bowl(
    c,
    200,
    138,
    134,
    { outside: '#2f5560', inside: '#dfe6e0', rim: '#3e6a76', height: 62, tilt: 0.46 },
    placed(200, 138, content),
    placed(200, 138, above),
  );

export const hearth: Chapter = {
  hue: 35,
  dishes: {
    'beef-stout-pie': (c) =>
      board(c, 200, 204, 308, 118, stoneware.wood) +
      placed(200, 168, pie(c)) +
      c.icon('herb', 336, 198, 66, 20),
    'lamb-shoulder': plated(
      stoneware,
      (c) =>
        placed(-6, 10, pool(c, 104, 42, '#7d3a18')) +
        c.icon('meat-on-bone', -24, -30, 156, -8) +
        placed(64, 14, roastCarrot(c), -14, 0.7) +
        placed(44, -8, sprig(c, 30, '#5f9c3a')) +
        [
          [-84, 24],
          [-62, 36],
          [16, 36],
        ]
          .map(([x = 0, y = 0]) => placed(x, y, round(c, '#f3cf7e', 13)))
          .join(''),
      156,
    ),
    'sirloin-steak': (c) =>
      board(c, 200, 196, 318, 138, stoneware.wood) +
      placed(186, 176, steak(c)) +
      c.icon('garlic', 318, 190, 58) +
      placed(296, 224, sprig(c, 30, '#5a8a44'), 60) +
      placed(196, 156, sprig(c, 26, '#6b9a4e'), -20) +
      placed(176, 170, seeds(c, 26, 60, 24, ['#ffffff', '#f3ece0'])),
    'dexter-burger': plated(
      stoneware,
      (c) =>
        placed(84, 10, chips(c, 13, 44, 26, 10)) +
        stack(c, -22, 34, 76, [bunBottom(), lettuce(), patty(), cheese(), onions(), tomatoes(), bunTop()]),
      152,
    ),
    'fish-and-chips': plated(
      stoneware,
      (c) =>
        placed(26, -4, chips(c, 30, 86, 44)) +
        placed(-22, -4, nugget(c, 84, 31, '#d9942f', 0.07), -14) +
        placed(-98, 18, citrus(c, 22, 'lemon', 0.75)) +
        placed(
          70,
          30,
          ellipse(0, 6, 34, 17, '#d9cdb6') +
            ellipse(0, 0, 34, 17, '#fffdf8') +
            ellipse(0, 1, 28, 13, c.radial(['#b9d96a', '#86b53c', '#5f8f26'], 0.4, 0.3)) +
            scatter(c, 16, 0, 0, 22, 9)
              .map(([x, y]) =>
                round(c, '#8fbf45', 4.4).replace(
                  '<ellipse',
                  `<ellipse transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"`,
                ),
              )
              .join(''),
        ),
      160,
    ),
    'mussels-cider': (c) =>
      pot(
        c,
        broth(c, 0, 0, 134, '#f0d694'),
        [
          [-74, -14, -30],
          [-20, -30, 10],
          [44, -30, -14],
          [86, -8, 24],
          [-92, 12, 8],
          [-42, 2, -8],
          [14, -4, 20],
          [58, 14, -10],
          [-10, 26, 6],
          [-56, 30, -22],
          [34, 34, 12],
        ]
          .map(([x = 0, y = 0, t = 0]) => placed(x, y, mussel(c, 1.02), t))
          .join('') +
          placed(0, 2, scallions(c, 16, 96, 40)) +
          placed(4, -18, sprig(c, 26)),
      ),
    'half-chicken': plated(
      stoneware,
      (c) =>
        placed(0, 14, pool(c, 96, 36, '#a8662a')) +
        placed(-4, -20, bird(c)) +
        placed(84, 22, citrus(c, 24, 'lemon', 0.75)) +
        placed(-84, 22, sprig(c, 30, '#6b9a4e'), -30) +
        placed(6, 34, sprig(c, 24, '#5a8a44'), 40),
      156,
    ),
    'mushroom-barley': bowled(
      stoneware,
      (c) =>
        broth(c, 0, 0, 128, '#9a6a38') +
        placed(0, 6, mound(c, '#c9995c', 104, 46)) +
        scatter(c, 110, 0, 2, 100, 42)
          .map(([x, y]) => ellipse(x, y, 4.4, 3, c.pick(['#f0d7a6', '#e0bd80', '#c99a5a', '#fbe8c2'])))
          .join(''),
      (c) =>
        [
          [-56, -10, -20],
          [-18, -24, 14],
          [30, -22, -34],
          [62, -2, 22],
          [-30, 10, 40],
          [16, 6, -8],
        ]
          .map(([x = 0, y = 0, t = 0]) =>
            placed(x, y, mushroomSlice(c, t % 4 ? '#b98a5e' : '#8f5f38'), t, 1.15),
          )
          .join('') +
        c.icon('chestnut', 50, 14, 38) +
        c.icon('chestnut', -66, 12, 32) +
        placed(0, -22, dill(30), 14) +
        placed(-10, 4, sprig(c, 24)),
    ),
  },
};

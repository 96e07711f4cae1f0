import {
  butterPat,
  carrotCoin,
  chashu,
  chilliOil,
  citrus,
  corn,
  greens,
  halfEgg,
  leaf,
  menma,
  mince,
  mushroomSlice,
  noodles,
  nori,
  scallions,
  seeds,
  sprig,
  tofu,
} from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { type Chapter, type Dish, izakaya } from '../../kit/house.ts';
import { ellipse, placed, stroke } from '../../kit/shapes.ts';
import { type Bowl, bowl, broth, plate } from '../../kit/vessels.ts';

const chopsticks = (c: Canvas): string =>
  stroke('M292 262L392 88', '#0c0814', 6, 'opacity=".4"') +
  stroke('M290 258L388 84', '#a8322a', 5.5) +
  stroke('M302 264L398 92', '#a8322a', 5.5) +
  stroke('M289 257L312 217M301 263L323 224', '#d9b06a', 5.5) +
  ellipse(286, 262, 16, 6, c.linear(['#f2ead9', '#cfc4ae']));

type Top = readonly [x: number, y: number, drawn: (c: Canvas) => string, turn?: number, scale?: number];

/** Back to front: what stands behind, the broth with its noodles, then what lies on them. */
const bowlOf =
  (
    look: Partial<Bowl>,
    soup: string,
    noodle: string,
    behind: readonly Top[],
    on: readonly Top[],
    thick = 4,
  ): Dish =>
  (c) => {
    const put = (tops: readonly Top[]): string =>
      tops.map(([x, y, drawn, turn = 0, scale = 1]) => placed(x, y, drawn(c), turn, scale)).join('');
    const rx = 140;
    return (
      bowl(
        c,
        196,
        146,
        rx,
        { ...izakaya.bowl, height: 62, ...look },
        placed(196, 146, broth(c, 0, 4, rx, soup) + placed(0, 12, noodles(c, 96, 42, noodle, thick))) +
          placed(196, 146, ellipse(0, 8, rx, 68, soup, 'opacity=".22"')),
        placed(196, 146, put(behind) + put(on)),
      ) + chopsticks(c)
    );
  };

const naruto = (c: Canvas): string => c.icon('fish-cake-with-swirl', 0, 0, 44);
const chicken = (c: Canvas): string =>
  ellipse(1, 4, 32, 19, '#3d1c0c', 'opacity=".4"') +
  ellipse(0, 0, 32, 19, c.radial(['#fffaf0', '#f6e0bd', '#d9b07a'], 0.4, 0.35)) +
  stroke('M-30 -4Q-10 -20 24 -12', '#c98a3f', 4, 'opacity=".8"') +
  stroke('M-16 4Q0 -2 18 4', '#e6c596', 2);

export const ramen: Chapter = {
  hue: 275,
  dishes: {
    'tonkotsu-ramen': bowlOf(
      { outside: '#2b2f38', rim: '#3c424e', band: '#c9a14a' },
      '#f0d9ae',
      '#f8e3ad',
      [
        [-66, -40, nori, -14],
        [-34, -50, nori, -4],
      ],
      [
        [58, -24, chashu, 8],
        [84, 8, chashu, 20],
        [-46, -10, (c) => halfEgg(c, '#fbe3c4', '#f08a12')],
        [-6, -24, (c) => mince(c, '#3a2a24', 12, 22, 9)],
        [-10, 26, (c) => scallions(c, 26, 46, 18)],
        [-70, 22, () => stroke('M-16 4q8 -14 16 0t16 -2M-12 10q8 -10 16 0t12 -4', '#e0315a', 4)],
      ],
    ),
    'shoyu-ramen': bowlOf(
      {},
      '#a8642a',
      '#f6d890',
      [[70, -46, nori, 12]],
      [
        [-64, -16, chashu, -10],
        [30, -22, menma, 6],
        [-8, -14, (c) => halfEgg(c)],
        [62, 10, naruto, 10],
        [-18, 28, (c) => scallions(c, 20, 56, 16)],
        [-76, 18, (c) => greens(c, 0.8)],
      ],
    ),
    'miso-butter-ramen': bowlOf(
      { outside: '#7d2f28', rim: '#9a4036', band: '#e9c46c' },
      '#d08a3a',
      '#f6cf7a',
      [[-70, -42, nori, -12]],
      [
        [50, -18, (c) => corn(c, 34), 0, 1.25],
        [-44, -8, chashu, -6],
        [2, 24, (c) => greens(c, 0.9)],
        [-70, 22, (c) => scallions(c, 16, 26, 14)],
        [4, -30, butterPat, 0, 1.1],
        [70, 24, (c) => halfEgg(c)],
      ],
      5,
    ),
    'tantan-men': bowlOf(
      { outside: '#26272e', rim: '#a8322a', band: '#a8322a' },
      '#d9562a',
      '#f6d18a',
      [],
      [
        [0, 0, (c) => chilliOil(c, 34, 112, 46)],
        [-6, -14, (c) => mince(c, '#8a4a28', 44, 50, 24)],
        [74, -12, (c) => greens(c, 1.05), 10],
        [-78, -2, (c) => greens(c, 0.8), -20],
        [-2, -28, (c) => scallions(c, 16, 34, 13)],
        [2, 18, (c) => seeds(c, 34, 86, 24)],
        [58, 26, (c) => halfEgg(c)],
      ],
      4.4,
    ),
    'yuzu-shio-ramen': bowlOf(
      { outside: '#dfe6ea', rim: '#f4f7f8', band: '#2d5a9a' },
      '#f3e2a0',
      '#fbeab4',
      [[76, -42, nori, 14]],
      [
        [-54, -18, chicken, -12],
        [-22, 0, chicken, -4],
        [40, -20, (c) => citrus(c, 23, 'yuzu', 0.7), 10],
        [60, 16, (c) => halfEgg(c)],
        [-76, 20, (c) => sprig(c, 28, '#5a9c45'), -20],
        [6, 30, (c) => scallions(c, 14, 44, 12)],
        [-4, -32, (c) => menma(c), -6],
      ],
      3.4,
    ),
    'vegetable-ramen': bowlOf(
      { outside: '#3f6a4a', rim: '#54805e', band: '#e8e2d2' },
      '#efd9a6',
      '#f6dc98',
      [],
      [
        [-66, -20, (c) => greens(c, 1.1), -10],
        [14, -28, (c) => mushroomSlice(c, '#8f5f38'), -20, 1.3],
        [48, -16, (c) => mushroomSlice(c, '#a8764a'), 14, 1.3],
        [82, 6, (c) => greens(c, 0.85), 20],
        [-30, 8, carrotCoin, 0, 1.2],
        [-6, 20, carrotCoin, 0, 1.1],
        [40, 22, (c) => tofu(c, '#fffaf0', '#ecdfc6', 0.9)],
        [-76, 18, (c) => corn(c, 18), 0, 0.8],
        [0, -2, (c) => seeds(c, 30, 90, 34)],
      ],
    ),
    tsukemen: (c) => {
      const deep = { ...izakaya.bowl, outside: '#26272e', rim: '#3c424e', band: '#c9a14a', height: 34 };
      return (
        plate(c, 160, 178, 138, izakaya.glaze) +
        placed(150, 164, noodles(c, 88, 40, '#f6d18a', 6.4)) +
        placed(160, 134, noodles(c, 60, 26, '#f8dca0', 6.4)) +
        placed(84, 186, halfEgg(c), -10) +
        placed(206, 196, nori(c), 60, 0.7) +
        placed(134, 200, chashu(c), 6, 0.9) +
        placed(66, 150, leaf(c, 34, '#5a9c45'), -30) +
        bowl(
          c,
          312,
          172,
          72,
          deep,
          placed(
            312,
            172,
            broth(c, 0, 2, 72, '#8a4a22') +
              placed(0, 2, scallions(c, 12, 42, 18)) +
              placed(-8, -2, chashu(c), 10, 0.7),
          ),
        )
      );
    },
  },
};

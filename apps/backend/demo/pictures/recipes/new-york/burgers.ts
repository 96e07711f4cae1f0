import { chips, nugget } from '../../food/fried.ts';
import {
  bacon,
  breadSlice,
  bunBottom,
  bunTop,
  cheese,
  type Layer,
  lettuce,
  onions,
  patty,
  pickles,
  shreds,
  soft,
  stack,
  tomatoes,
} from '../../food/stack.ts';
import { mushroomSlice } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { type Chapter, type Dish, diner, plated } from '../../kit/house.ts';
import { box, placed, shadow, stroke } from '../../kit/shapes.ts';

const built = (layers: readonly Layer[], beside: (c: Canvas) => string = () => '', x = -8, w = 84): Dish =>
  plated(diner, (c) => shadow(c, x + 4, 34, 108, 20, 0.32) + stack(c, x, 34, w, layers) + beside(c), 152);

const craggy: Layer = { rise: 30, draw: (c, w) => placed(0, -14, nugget(c, w + 16, 20, '#cf6a24', 0.08)) };
const mushrooms: Layer = {
  rise: 13,
  draw: (c, w) =>
    [-0.72, -0.3, 0.12, 0.54]
      .map((share, index) =>
        placed(w * share + 8, -8, mushroomSlice(c, '#a8764a'), index % 2 ? 74 : 104, 0.86),
      )
      .join(''),
};
const chiles: Layer = {
  rise: 8,
  draw: (c, w) =>
    [-0.7, -0.25, 0.2, 0.62]
      .map((share) =>
        placed(
          w * share,
          -4,
          box(-24, -7, 48, 11, 5.5, c.linear(['#9bcf52', '#4f8f2c'])) +
            stroke('M-16 -4L12 -4', '#d8f0a8', 2, 'opacity=".7"'),
          c.between(-7, 7),
        ),
      )
      .join(''),
};

const dog = (c: Canvas): string =>
  shadow(c, 6, 34, 128, 24, 0.36) +
  box(-118, -8, 236, 50, 25, c.linear(['#f0c27c', '#d9974a', '#a8662a'])) +
  box(-128, -34, 256, 42, 21, c.linear(['#d8553a', '#b03a26', '#7a2014'])) +
  stroke('M-100 -25Q0 -36 100 -25', '#ffb59a', 5, 'opacity=".6"') +
  stroke(
    `M-104 -18${Array.from({ length: 10 }, (_, index) => `q10.4 ${index % 2 ? 20 : -20} 20.8 0`).join('')}`,
    '#ffcf2e',
    8,
  ) +
  stroke(
    `M-104 -20${Array.from({ length: 10 }, (_, index) => `q10.4 ${index % 2 ? 20 : -20} 20.8 0`).join('')}`,
    '#fff09a',
    2.4,
  ) +
  box(-122, 0, 244, 46, 23, c.linear(['#f8d79a', '#e6a857', '#bd7832'])) +
  stroke('M-96 12Q0 4 96 12', '#fff3d6', 5, 'opacity=".6"');

export const burgers: Chapter = {
  hue: 25,
  dishes: {
    'pigeon-burger': built(
      [bunBottom(), pickles(), patty(), cheese(), patty(), cheese(), tomatoes(), lettuce(), bunTop()],
      (c) => placed(102, 12, chips(c, 9, 26, 20, 7)),
    ),
    'bacon-burger': built(
      [bunBottom(), soft('#7a3a24', 7, 8), patty(), cheese('#f59a2a'), bacon(), bacon(), bunTop('#c9803a')],
      (c) => c.icon('bacon', 108, 10, 72, 12),
    ),
    'green-chile-burger': built(
      [bunBottom(), patty(), cheese('#fff0b0'), chiles, soft('#d9e6a0', 7, 7), tomatoes(), bunTop()],
      (c) => c.icon('hot-pepper', 108, 12, 66, 12),
    ),
    'mushroom-melt': built(
      [
        breadSlice('#9a5f2c', '#e9c48c', true),
        patty(),
        cheese('#fbe7a2'),
        mushrooms,
        cheese('#fbe7a2'),
        breadSlice('#9a5f2c', '#e9c48c', true),
      ],
      (c) => c.icon('brown-mushroom', 108, 10, 68),
    ),
    'black-bean-burger': built(
      [
        bunBottom('#c98f4e'),
        lettuce('#8fc95a'),
        patty('#5a2a3a'),
        soft('#c5dc7c', 7, 9),
        tomatoes(),
        onions(),
        bunTop('#c98a45'),
      ],
      (c) => c.icon('avocado', 108, 10, 66, 8),
    ),
    'fried-chicken-sandwich': built(
      [
        bunBottom(),
        pickles(),
        craggy,
        shreds(['#f3f0d0', '#cfe39a', '#f0a85c', '#e9d9ec'], 12),
        bunTop('#dd9546', 'shine'),
      ],
      (c) => c.icon('hot-pepper', 110, 14, 56, -10),
    ),
    'street-dog': plated(diner, (c) => placed(0, -4, dog(c), -7), 156),
  },
};

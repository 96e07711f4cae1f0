import {
  bacon,
  bagelTop,
  bunBottom,
  cheese,
  folds,
  friedEggLayer,
  type Layer,
  lettuce,
  onions,
  pickles,
  shreds,
  soft,
  stack,
  tomatoes,
} from '../../food/stack.ts';
import { citrus, dill } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { type Chapter, type Dish, diner, plated } from '../../kit/house.ts';
import { placed, shadow } from '../../kit/shapes.ts';

const bottom = bunBottom('#d08f45');

const filled = (
  layers: readonly Layer[],
  seeded: 'everything' | 'sesame' | 'plain',
  beside: (c: Canvas) => string = () => '',
  w = 84,
): Dish =>
  plated(
    diner,
    (c) =>
      shadow(c, 4, 32, 104, 20, 0.3) +
      stack(c, -10, 32, w, [bottom, ...layers, bagelTop(seeded)]) +
      beside(c),
  );

export const bagels: Chapter = {
  hue: 75,
  dishes: {
    'bagel-schmear': filled([soft('#fffaf0', 11, 19)], 'everything', (c) => c.icon('butter', 108, 12, 66)),
    'the-classic-lox': filled(
      [soft('#fffaf0', 8, 11), folds('#f58258', 2), onions(), tomatoes()],
      'everything',
      (c) => placed(106, 22, citrus(c, 22, 'lemon', 0.75)) + placed(-112, 22, dill(40), -20),
    ),
    'bacon-egg-cheese': filled([friedEggLayer(), cheese(), bacon(), bacon()], 'sesame', (c) =>
      c.icon('egg', 110, 14, 52, 14),
    ),
    'whitefish-salad': filled(
      [lettuce('#8fc95a'), soft('#f3ead2', 9, 17), pickles()],
      'plain',
      (c) => placed(106, 22, citrus(c, 22, 'lemon', 0.75)) + placed(-110, 22, dill(40), 14),
    ),
    'veggie-garden-bagel': filled(
      [lettuce(), soft('#c5dc7c', 9, 13), shreds(['#8ecb55', '#c9e9a2', '#5f9c3a'], 12), tomatoes()],
      'everything',
      (c) => c.icon('avocado', 108, 10, 70, 10),
    ),
    'bagel-dozen': plated(
      diner,
      (c) =>
        [
          [-66, 34],
          [62, 34],
          [-2, 46],
          [-36, -4],
          [38, -6],
          [0, -48],
        ]
          .map(([x = 0, y = 0], index) =>
            placed(
              x,
              y,
              shadow(c, 2, 6, 60, 14, 0.26) +
                stack(c, 0, 4, 52, [
                  bagelTop(
                    (['everything', 'plain', 'sesame', 'sesame', 'everything', 'plain'] as const)[index % 6],
                    ['#d08f45', '#c07a35', '#dba055', '#8a4f26', '#d08f45', '#c98a42'][index],
                  ),
                ]),
            ),
          )
          .join(''),
      156,
    ),
  },
};

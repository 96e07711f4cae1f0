import { pizza as pie, type Topping } from '../../food/pizza.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { darker } from '../../kit/colour.ts';
import { type Chapter, type Dish } from '../../kit/house.ts';
import { ellipse } from '../../kit/shapes.ts';

/** On the pan it came out of the oven in. */
const whole =
  (
    base: string,
    melt: string | null,
    on: readonly (readonly [Topping, number])[],
    beside: (c: Canvas) => string = () => '',
  ): Dish =>
  (c) =>
    ellipse(200, 190, 166, 92, '#1a0d05', 'opacity=".22"') +
    ellipse(200, 182, 164, 88, darker('#c9ced4', 0.4)) +
    ellipse(200, 176, 164, 88, c.linear(['#f0f3f6', '#b9c0c8', '#8f98a2'], 60)) +
    ellipse(200, 177, 154, 81, c.linear(['#9aa3ad', '#d5dbe1'], 70)) +
    pie(c, 200, 164, 146, base, melt, on) +
    beside(c);

export const pizza: Chapter = {
  hue: 185,
  dishes: {
    'plain-slice': whole('#d8472a', '#ffd978', []),
    'pepperoni-slice': whole('#d23c22', '#ffd978', [['pepperoni', 19]]),
    'white-slice': whole('#fbecc4', '#fff3cf', [
      ['ricotta', 11],
      ['spinach', 15],
      ['garlic', 8],
    ]),
    'margherita-pie': whole(
      '#d8391f',
      null,
      [
        ['mozzarella', 13],
        ['basil', 9],
      ],
      (c) => c.icon('tomato', 344, 236, 58),
    ),
    'mushroom-slice': whole('#f3d9a2', '#ffe6a0', [
      ['mushrooms', 18],
      ['thyme', 10],
    ]),
    'vegan-marinara': whole(
      '#c9301a',
      null,
      [
        ['olives', 14],
        ['garlic', 12],
        ['chilli', 9],
        ['thyme', 8],
      ],
      (c) => c.icon('garlic', 344, 238, 54),
    ),
  },
};

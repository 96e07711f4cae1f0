import { cherry, cookie, cream, doughnut, wedge } from '../../food/sweet.ts';
import { sprig } from '../../food/toppings.ts';
import type { Canvas, Stops } from '../../kit/canvas.ts';
import { glass } from '../../kit/glasses.ts';
import { type Chapter, type Dish, diner, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../../kit/shapes.ts';
import { coaster } from '../../kit/vessels.ts';

/** A shake in a footed soda glass, with all that belongs on top. */
const shake =
  (
    liquid: Stops,
    surface: string,
    straw: string,
    drizzle: string | null,
    beside: (c: Canvas) => string,
  ): Dish =>
  (c) =>
    placed(
      20,
      34,
      coaster(c, 200, 250, 58, '#f4ede2') +
        ellipse(
          200,
          246,
          42,
          13,
          c.linear(
            [
              [0, '#ffffff', 0.9],
              [1, '#c9d6dc', 0.7],
            ],
            20,
          ),
          'stroke="#ffffff" stroke-width="1.6"',
        ) +
        box(
          188,
          222,
          24,
          22,
          6,
          c.linear(
            [
              [0, '#ffffff', 0.9],
              [1, '#c9d6dc', 0.6],
            ],
            0,
          ),
        ) +
        glass(
          c,
          200,
          228,
          { top: 58, bottom: 30, height: 142, raised: true, level: 0.96, liquid, surface, straw },
          drizzle
            ? stroke(
                'M150 96q8 60 20 84M182 90q2 60 8 100M224 90q-2 50 -6 84M250 96q-10 60 -20 90',
                drizzle,
                7,
                'opacity=".7"',
              )
            : '',
        ) +
        placed(196, 92, cream(c, 54)) +
        (drizzle ? placed(196, 70, stroke('M-36 8q14 12 26 -2t26 2t20 -6', drizzle, 5)) : '') +
        placed(190, 26, cherry(c, 14)),
      0,
      0.88,
    ) + beside(c);

export const shakes: Chapter = {
  hue: 345,
  bare: true,
  dishes: {
    'vanilla-shake': shake(['#fffaf0', '#fbecc9', '#f0d9a4'], '#fff6e0', '#d83a3a', null, (c) =>
      placed(300, 236, cookie(c, 36)),
    ),
    'black-and-white': shake(['#b98a64', '#8f5c3a', '#6b3f26'], '#b98a64', '#3a2a22', '#3f1f12', (c) =>
      c.icon('chocolate-bar', 304, 216, 72, 10),
    ),
    'strawberry-shake': shake(
      ['#ffd3dc', '#f9a3b6', '#ee7a95'],
      '#ffdbe2',
      '#d83a3a',
      '#e0315a',
      (c) => c.icon('strawberry', 300, 222, 66, 14) + c.icon('strawberry', 94, 236, 50, -16),
    ),
    'egg-cream': (c) =>
      coaster(c, 200, 244, 60, '#cf3f3a') +
      glass(c, 200, 244, {
        top: 50,
        bottom: 38,
        height: 168,
        level: 0.8,
        liquid: ['#c9a07a', '#a8764e', '#7a4a2c', '#4a2818'],
        surface: '#c9a07a',
        foam: { colour: '#fffaf0', height: 28 },
        bubbles: 16,
        straw: '#cf3f3a',
      }) +
      c.icon('chocolate-bar', 304, 220, 64, -8),
    'new-york-cheesecake': plated(
      diner,
      (c) =>
        placed(
          -8,
          -34,
          wedge(
            c,
            '#fff3cf',
            [
              ['#e9b968', 4],
              ['#fff0c9', 52],
              ['#b9763a', 12],
            ],
            154,
          ),
        ) +
        placed(
          -4,
          -50,
          path(wobble(c, 0, 0, 44, 15, 10, 0.12), c.radial(['#e0315a', '#b3123a', '#7a0826'], 0.4, 0.3)),
        ) +
        placed(-24, -58, cherry(c, 12)) +
        placed(6, -64, cherry(c, 13)) +
        placed(30, -56, cherry(c, 11)) +
        placed(96, 30, sprig(c, 24)),
      148,
    ),
    'chocolate-chip-cookie': plated(
      diner,
      (c) =>
        placed(-46, 12, cookie(c, 62)) +
        placed(54, 16, cookie(c, 60)) +
        placed(2, -22, cookie(c, 64)) +
        scatter(c, 8, 96, 44, 22, 8)
          .map(([x, y]) => path(wobble(c, x, y, 3.4, 2.4, 6, 0.3), '#b9803c'))
          .join(''),
      152,
    ),
    'cider-doughnut': plated(
      diner,
      (c) =>
        placed(-58, 12, doughnut(c, 58)) +
        placed(58, 16, doughnut(c, 58, '#c27f38')) +
        placed(0, -28, doughnut(c, 58, '#d99a4c')) +
        c.icon('red-apple', 124, -24, 56),
      154,
    ),
  },
};

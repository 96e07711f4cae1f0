import { type Piece, skewers as rows } from '../../food/skewer.ts';
import { citrus, leaf, seeds } from '../../food/toppings.ts';
import { wasabi } from '../../food/wasabi.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { type Chapter, type Dish } from '../../kit/house.ts';
import { ellipse, path, placed } from '../../kit/shapes.ts';
import { tray } from '../../kit/vessels.ts';

/** On a long dish of the kind the charcoal counter uses, with something beside. */
const grilled =
  (
    on: readonly (readonly Piece[])[],
    beside: (c: Canvas) => string,
    dish: readonly [string, string] = ['#3b4248', '#596670'],
    gap = 42,
  ): Dish =>
  (c) =>
    tray(c, 200, 182, 340, 136, dish[0], dish[1]) + placed(176, 178, rows(c, on, gap, -9, 1.16)) + beside(c);

const thrice = (row: readonly Piece[]): readonly (readonly Piece[])[] => [row, row, row];
const salt = (c: Canvas, x: number, y: number): string =>
  placed(
    x,
    y,
    ellipse(0, 6, 24, 10, '#0c0814', 'opacity=".3"') +
      path('M-22 4Q-8 -20 0 -20Q8 -20 22 4Q0 12 -22 4Z', c.linear(['#ffffff', '#dfe3ea'])),
  );
const shiso = (c: Canvas, x: number, y: number, turn = 40): string =>
  placed(x, y, leaf(c, 56, '#4f9440'), turn);

export const skewers: Chapter = {
  hue: 45,
  dishes: {
    'negima-skewers': grilled(thrice(['chicken', 'leek', 'chicken', 'leek', 'chicken']), (c) =>
      salt(c, 322, 226),
    ),
    'tsukune-skewers': grilled(
      thrice(['meatball', 'meatball', 'meatball', 'meatball']),
      (c) =>
        placed(
          326,
          222,
          ellipse(0, 7, 34, 17, '#0c0814', 'opacity=".35"') +
            ellipse(0, 2, 33, 16, '#8a2f24') +
            ellipse(0, 0, 33, 16, c.linear(['#c9563c', '#8a2f24'])) +
            ellipse(0, 0, 28, 13, '#2b1518') +
            ellipse(0, -3, 19, 12, c.radial(['#ffe27a', '#fbab1e', '#e77f0d'], 0.38, 0.3)) +
            ellipse(-6, -7, 5, 2.6, '#ffffff', 'opacity=".8"'),
        ),
      ['#c9bda6', '#e6dcc8'],
    ),
    'pork-belly-skewers': grilled(
      thrice(['pork', 'pork', 'pork', 'pork', 'pork']),
      (c) => placed(320, 228, citrus(c, 25, 'lemon', 0.7)) + placed(90, 232, citrus(c, 20, 'lemon', 0.7)),
    ),
    'beef-skewers': grilled(
      [
        ['beef', 'beef', 'beef', 'beef'],
        ['beef', 'beef', 'beef', 'beef'],
      ],
      (c) => wasabi(c, 318, 226) + shiso(c, 84, 226, 70) + salt(c, 280, 236),
      ['#2b2f44', '#465078'],
      58,
    ),
    'shishito-skewers': grilled(
      thrice(['shishito', 'shishito', 'shishito', 'shishito']),
      (c) => salt(c, 322, 226),
      ['#d9d2c2', '#f3eee2'],
    ),
    'mushroom-skewers': grilled(
      thrice(['shiitake', 'shiitake', 'shiitake', 'shiitake']),
      (c) => c.icon('butter', 318, 224, 56) + placed(176, 176, seeds(c, 20, 90, 40)),
      ['#5a3a2a', '#7d5438'],
    ),
    'five-skewers': (c) =>
      tray(c, 200, 178, 348, 172, '#2f4a52', '#4f737d') +
      placed(
        176,
        176,
        rows(
          c,
          [
            ['skin', 'skin', 'skin', 'skin', 'skin', 'skin'],
            ['chicken', 'leek', 'chicken', 'leek', 'chicken'],
            ['meatball', 'meatball', 'meatball', 'meatball'],
            ['shishito', 'shishito', 'shishito'],
            ['liver', 'liver', 'liver', 'liver', 'liver'],
          ],
          31,
          -7,
        ),
      ) +
      placed(338, 232, citrus(c, 20, 'lemon', 0.7)),
  },
};

import { chips } from '../../food/fried.ts';
import { mound, roastCarrot } from '../../food/hearth.ts';
import { fillet } from '../../food/sea.ts';
import { bacon, breadSlice, folds, lettuce, soft, stack, tomatoes } from '../../food/stack.ts';
import {
  butterPat,
  chilliRings,
  citrus,
  greens,
  halfEgg,
  leaf,
  scallions,
  seeds,
} from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { bowled, type Chapter, plated, stoneware } from '../../kit/house.ts';
import { ellipse, path, placed, stroke, wobble } from '../../kit/shapes.ts';
import { board } from '../../kit/vessels.ts';

const radish = (c: Canvas, x: number, y: number, turn = 0): string =>
  placed(
    x,
    y,
    ellipse(0, 0, 14, 11, '#e23a6a') +
      ellipse(0, 0, 12, 9.2, c.radial(['#ffffff', '#fff2f4', '#f7d3dc'], 0.4, 0.4)),
    turn,
  );

/** A heap of salad leaves. */
export const leaves = (c: Canvas, rx: number, ry: number, count = 26): string =>
  Array.from({ length: count }, (_, index) => {
    const angle = index * 2.4;
    const reach = Math.sqrt((index + 0.5) / count);
    const [x, y] = [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach - (1 - reach) * 26];
    return {
      y,
      drawn: placed(
        x,
        y,
        index % 3 === 0
          ? path(wobble(c, 0, 0, 25, 17, 9, 0.2), c.radial(['#b6dd7a', '#72b043', '#3f7a2c'], 0.4, 0.3)) +
              stroke('M-16 4Q0 -4 18 -4', '#dff3b4', 1.6, 'opacity=".7"')
          : leaf(c, c.between(40, 54), c.pick(['#5f9c3a', '#7fb84a', '#4a8a3b', '#8a3350'])),
        c.between(-90, 90),
      ),
    };
  })
    .sort((a, b) => a.y - b.y)
    .map(({ drawn }) => drawn)
    .join('');

const potato = (c: Canvas, x: number, y: number, turn: number): string =>
  placed(
    x,
    y,
    path(wobble(c, 2, 5, 22, 16, 8, 0.06), '#2b1408', 'opacity=".25"') +
      path(wobble(c, 0, 0, 22, 16, 8, 0.06), c.radial(['#fdeab5', '#e9c46c', '#b98a35'], 0.4, 0.3)),
    turn,
  );

export const sides: Chapter = {
  hue: 130,
  dishes: {
    'skin-on-chips': bowled(
      stoneware,
      () => ellipse(0, 6, 120, 54, '#9a6424'),
      (c) =>
        placed(0, 22, chips(c, 66, 98, 88, 13, '#fbc552')) +
        placed(0, -10, seeds(c, 20, 70, 34, ['#ffffff', '#fffaf0'])),
    ),
    champ: bowled(
      stoneware,
      (c) => ellipse(0, 6, 118, 52, '#d9c184') + placed(0, 2, mound(c, '#fbe7ae', 108, 48)),
      (c) =>
        placed(0, -10, mound(c, '#fdeebf', 72, 32)) +
        placed(0, -2, scallions(c, 30, 92, 34)) +
        placed(0, -24, butterPat(c)),
    ),
    'honey-carrots': plated(
      stoneware,
      (c) =>
        placed(-14, -32, roastCarrot(c), -8) +
        placed(20, -14, roastCarrot(c), 4) +
        placed(-18, 4, roastCarrot(c), -3) +
        placed(16, 22, roastCarrot(c), -9) +
        placed(-8, -6, stroke('M-60 0q20 -14 44 0t44 2t40 -8', '#ffe08a', 4, 'opacity=".75"')) +
        placed(0, 0, seeds(c, 26, 84, 28, ['#5a4a2c', '#7a5a2c'])) +
        c.icon('honey-pot', 106, -36, 72),
      150,
    ),
    'charred-broccoli': plated(
      stoneware,
      (c) =>
        c.icon('broccoli', -58, -14, 96, -20) +
        c.icon('broccoli', 6, -34, 104, 8) +
        c.icon('broccoli', 60, -2, 92, 26) +
        c.icon('broccoli', -12, 10, 84, -4) +
        placed(0, 0, chilliRings(c, 9, 84, 32)) +
        placed(0, 4, seeds(c, 30, 84, 34, ['#f3dcb0', '#d9ae6a', '#fff1d0'])) +
        placed(92, 32, citrus(c, 20, 'lemon', 0.75)),
      150,
    ),
    'garden-leaves': bowled(
      stoneware,
      () => ellipse(0, 6, 120, 54, '#4a7a33'),
      (c) =>
        placed(0, -8, leaves(c, 92, 36, 30)) +
        radish(c, -40, -6, -20) +
        radish(c, 24, -26, 10) +
        radish(c, 50, 8, 30) +
        radish(c, -8, 14, -8),
    ),
    'mackerel-salad': plated(
      stoneware,
      (c) =>
        placed(0, -10, leaves(c, 96, 30, 18)) +
        placed(-4, -16, fillet(c, '#c9863c'), -8) +
        potato(c, -76, 18, 10) +
        potato(c, 74, -4, -20) +
        potato(c, 58, 26, 30) +
        placed(-26, 26, halfEgg(c), -10) +
        placed(16, 32, halfEgg(c), 12) +
        placed(-56, -8, greens(c, 0.7)),
      156,
    ),
    'chicken-blt': (c) =>
      board(c, 200, 200, 314, 128, stoneware.wood) +
      stack(c, 196, 222, 92, [
        breadSlice('#b3702f', '#f0cf98'),
        lettuce(),
        folds('#f0d3a8', 2),
        tomatoes(),
        bacon(),
        soft('#fff3cf', 6, 7),
        breadSlice('#b3702f', '#f0cf98', true),
      ]) +
      c.icon('tomato', 330, 206, 60),
  },
};

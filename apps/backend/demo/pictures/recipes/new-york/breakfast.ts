import { friedEgg, pool, toast } from '../../food/hearth.ts';
import { cream, round } from '../../food/sweet.ts';
import { butterPat, mince, scallions, sprig } from '../../food/toppings.ts';
import type { Canvas } from '../../kit/canvas.ts';
import { type Chapter, diner, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';

const blueberries = (c: Canvas, count: number, rx: number, ry: number): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) => placed(x, y, round(c, '#3b4a9a', 9)))
    .join('');

const pancakes = (c: Canvas, tiers: number): string =>
  shadow(c, 6, 30, 110, 26, 0.34) +
  Array.from({ length: tiers }, (_, index) => {
    const y = 20 - index * 17;
    const dx = index % 2 ? 4 : -4;
    return (
      ellipse(dx, y + 9, 92, 36, '#8a4a18') +
      ellipse(dx, y + 6, 93, 36, c.linear(['#f8dfa6', '#f0c87c'], 0)) +
      ellipse(dx, y, 93, 36, c.radial(['#e9a850', '#cf8433', '#a35f1e'], 0.42, 0.36)) +
      ellipse(dx, y, 84, 31, 'none', 'stroke="#f6cf8a" stroke-width="2.4" stroke-opacity=".4"')
    );
  }).join('') +
  placed(0, 22 - tiers * 17, syrup(c));

const syrup = (c: Canvas): string =>
  path(
    'M-56 6C-60 -20 54 -24 62 2C70 12 66 30 60 40C54 48 48 34 46 20C38 18 26 20 20 24C18 44 22 62 12 66C4 66 4 40 0 24C-12 22 -24 22 -32 22C-36 36 -40 48 -46 44C-52 36 -50 20 -56 6Z',
    c.linear([
      [0, '#d9821c', 0.92],
      [1, '#9a4a08', 0.9],
    ]),
  ) + stroke('M-36 0Q0 -14 40 -4', '#ffe0a0', 4, 'opacity=".7"');

const waffle = (c: Canvas): string => {
  const top = 'M-104 4Q-104 -42 -4 -46Q100 -44 104 2Q102 44 2 48Q-102 48 -104 4Z';
  const grid = Array.from({ length: 9 }, (_, index) => {
    const d = -160 + index * 40;
    return (
      stroke(`M${d} -60L${d + 120} 60M${d + 120} -60L${d} 60`, '#8f5218', 6, 'opacity=".6"') +
      stroke(`M${d} -63L${d + 120} 57M${d + 120} -63L${d} 57`, '#f8d58e', 4, 'opacity=".85"')
    );
  }).join('');
  return (
    path(top, '#2b1408', 'opacity=".3" transform="translate(5 14)"') +
    path(top, '#a8662a', 'transform="translate(0 10)"') +
    path(top, c.radial(['#efb863', '#d9963f', '#b3702a'], 0.4, 0.3)) +
    c.clip(`<path d="${top}"/>`, grid)
  );
};

const omelet = (c: Canvas): string => {
  const shape = 'M-100 18C-100 -30 -40 -50 8 -48C64 -46 104 -20 102 16Q60 40 0 38Q-60 40 -100 18Z';
  return (
    path(shape, '#2b1408', 'opacity=".28" transform="translate(4 10)"') +
    path(shape, c.linear(['#ffe88a', '#f9c93c', '#dd981c'])) +
    path('M-88 20Q0 4 92 18Q60 40 0 38Q-56 38 -88 20Z', '#e8a21f', 'opacity=".7"') +
    scatter(c, 15, 0, 24, 78, 8)
      .map(([x, y]) =>
        box(x - 6, y - 4, 12, 9, 3, c.pick(['#d8442b', '#5f9c3a', '#e88a80', '#f3c34a', '#3f8a3b'])),
      )
      .join('') +
    scatter(c, 12, 0, -16, 76, 18)
      .map(([x, y]) => path(wobble(c, x, y, 9, 4.5, 7, 0.25), '#d98f26', 'opacity=".5"'))
      .join('') +
    stroke('M-74 -14Q-30 -40 30 -38', '#fff6cf', 5, 'opacity=".7"')
  );
};

const skillet = (c: Canvas, content: string): string =>
  shadow(c, 8, 24, 156, 62, 0.42) +
  placed(
    118,
    -34,
    box(0, -13, 96, 26, 13, c.linear(['#4a4e55', '#22252a'])) + ellipse(80, 0, 7, 6, '#8a8f98'),
    -24,
  ) +
  ellipse(0, 10, 134, 64, '#17191c') +
  ellipse(0, 0, 136, 64, c.linear(['#6a6f78', '#2b2e33'], 60)) +
  ellipse(0, 2, 122, 55, c.radial(['#3b3f45', '#26292d', '#17191c'], 0.5, 0.4)) +
  content;

export const breakfast: Chapter = {
  hue: 210,
  dishes: {
    'two-eggs-any-style': plated(
      diner,
      (c) =>
        placed(64, 2, mince(c, '#dd9a3c', 44, 54, 26)) +
        placed(64, -6, scallions(c, 8, 40, 16)) +
        placed(-92, -26, toast(c, '#a9682c', '#efc78c', 38), -14) +
        placed(-34, -14, friedEgg(c, 0.98)) +
        placed(-12, 22, friedEgg(c, 0.98)),
      158,
    ),
    'buttermilk-pancakes': plated(
      diner,
      (c) => pancakes(c, 5) + placed(0, -66, butterPat(c)) + placed(104, 22, blueberries(c, 5, 20, 9)),
      152,
    ),
    'malted-waffle': plated(
      diner,
      (c) =>
        placed(0, -4, waffle(c)) +
        placed(-8, -24, cream(c, 38)) +
        c.icon('strawberry', 44, -10, 48, 18) +
        c.icon('strawberry', -62, -4, 42, -20) +
        c.icon('strawberry', 4, 22, 40, 8),
      150,
    ),
    'challah-french-toast': plated(
      diner,
      (c) =>
        placed(-40, -12, toast(c, '#b86f26', '#f0b95c', 62), -8) +
        placed(46, 2, toast(c, '#b86f26', '#f0b95c', 62), 7) +
        placed(4, -2, pool(c, 56, 18, '#54337a')) +
        placed(4, -8, blueberries(c, 15, 50, 15)) +
        scatter(c, 40, 0, -6, 96, 24)
          .map(([x, y]) => ellipse(x, y, 1.6, 1.2, '#ffffff', 'opacity=".85"'))
          .join('') +
        placed(6, -26, sprig(c, 22)),
      154,
    ),
    'western-omelet': plated(
      diner,
      (c) =>
        placed(-6, -4, omelet(c)) + c.icon('bell-pepper', 108, 8, 62, 10) + placed(-96, 26, sprig(c, 26)),
      154,
    ),
    'pastrami-hash': (c) =>
      placed(
        188,
        176,
        skillet(
          c,
          placed(0, 4, mince(c, '#d9963c', 60, 100, 40)) +
            placed(0, 0, mince(c, '#b3473a', 36, 92, 36)) +
            placed(-34, -8, friedEgg(c, 0.92)) +
            placed(38, 6, friedEgg(c, 0.92)) +
            placed(0, 0, scallions(c, 16, 94, 36)),
        ),
      ),
  },
};

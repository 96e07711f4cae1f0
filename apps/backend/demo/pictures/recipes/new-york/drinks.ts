import { cherry, cookie, cream, doughnut, wedge } from '../../food/sweet.ts';
import { citrus, sprig } from '../../food/toppings.ts';
import type { Canvas, Stops } from '../../kit/canvas.ts';
import { cup, glass, steam } from '../../kit/glasses.ts';
import { type Chapter, diner, type Dish, plated } from '../../kit/house.ts';
import { box, ellipse, path, placed, scatter, shadow, stroke, wobble } from '../../kit/shapes.ts';
import { coaster, plate } from '../../kit/vessels.ts';

/** A shake in a footed soda glass, with all that belongs on top. */
const shake = (liquid: Stops, surface: string, straw: string, drizzle: string | null, beside: (c: Canvas) => string): Dish =>
  (c) =>
    coaster(c, 200, 250, 58, '#ffffff') +
    ellipse(200, 246, 42, 13, c.linear([[0, '#ffffff', 0.9], [1, '#c9d6dc', 0.7]], 20), 'stroke="#ffffff" stroke-width="1.6"') +
    box(188, 222, 24, 22, 6, c.linear([[0, '#ffffff', 0.9], [1, '#c9d6dc', 0.6]], 0)) +
    glass(c, 200, 228, { top: 58, bottom: 30, height: 142, level: 0.96, liquid, surface, straw },
      drizzle ? stroke('M150 96q8 60 20 84M182 90q2 60 8 100M224 90q-2 50 -6 84M250 96q-10 60 -20 90', drizzle, 7, 'opacity=".7"') : '') +
    placed(196, 92, cream(c, 54)) +
    (drizzle ? placed(196, 70, stroke('M-36 8q14 12 26 -2t26 2t20 -6', drizzle, 5)) : '') +
    placed(190, 26, cherry(c, 14)) +
    beside(c);

const beans = (c: Canvas, x: number, y: number, count = 7): string => scatter(c, count, x, y, 34, 13).map(([bx, by]) => placed(bx, by, ellipse(0, 0, 9, 6, c.radial(['#8a5a38', '#54301a', '#2e180c'], 0.4, 0.3)) + stroke('M-6 0Q0 -2.6 6 0', '#2a140a', 1.6), c.between(0, 180))).join('');

export const shakes: Chapter = {
  hue: 345,
  dishes: {
    'vanilla-shake': shake(['#fffaf0', '#fbecc9', '#f0d9a4'], '#fff6e0', '#d83a3a', null, (c) => placed(300, 236, cookie(c, 36))),
    'black-and-white': shake(['#b98a64', '#8f5c3a', '#6b3f26'], '#b98a64', '#3a2a22', '#3f1f12', (c) => c.icon('chocolate-bar', 304, 216, 72, 10)),
    'strawberry-shake': shake(['#ffd3dc', '#f9a3b6', '#ee7a95'], '#ffdbe2', '#d83a3a', '#e0315a', (c) => c.icon('strawberry', 300, 222, 66, 14) + c.icon('strawberry', 94, 236, 50, -16)),
    'egg-cream': (c) => coaster(c, 200, 244, 60, '#cf3f3a') + glass(c, 200, 244, { top: 50, bottom: 38, height: 168, level: 0.8, liquid: ['#c9a07a', '#a8764e', '#7a4a2c', '#4a2818'], surface: '#c9a07a', foam: { colour: '#fffaf0', height: 28 }, bubbles: 16, straw: '#cf3f3a' }) + c.icon('chocolate-bar', 304, 220, 64, -8),
    'new-york-cheesecake': plated(diner, (c) => placed(-8, -34, wedge(c, '#fff3cf', [['#e9b968', 4], ['#fff0c9', 52], ['#b9763a', 12]], 154)) + placed(-4, -50, path(wobble(c, 0, 0, 44, 15, 10, 0.12), c.radial(['#e0315a', '#b3123a', '#7a0826'], 0.4, 0.3))) + placed(-24, -58, cherry(c, 12)) + placed(6, -64, cherry(c, 13)) + placed(30, -56, cherry(c, 11)) + placed(96, 30, sprig(c, 24)), 148),
    'chocolate-chip-cookie': plated(diner, (c) => placed(-46, 12, cookie(c, 62)) + placed(54, 16, cookie(c, 60)) + placed(2, -22, cookie(c, 64)) + scatter(c, 8, 96, 44, 22, 8).map(([x, y]) => path(wobble(c, x, y, 3.4, 2.4, 6, 0.3), '#b9803c')).join(''), 152),
    'cider-doughnut': plated(diner, (c) => placed(-58, 12, doughnut(c, 58)) + placed(58, 16, doughnut(c, 58, '#c27f38')) + placed(0, -28, doughnut(c, 58, '#d99a4c')) + c.icon('red-apple', 124, -24, 56), 154),
  },
};

const kegMug: Dish = (c) =>
  coaster(c, 196, 246, 74, '#3f7fae') +
  stroke('M252 122C312 112 312 210 246 208', '#ffffff', 15, 'opacity=".5"') +
  stroke('M252 122C312 112 312 210 246 208', '#dff0fa', 5, 'opacity=".9"') +
  glass(c, 192, 246, { top: 64, bottom: 58, height: 158, level: 0.86, liquid: ['#ffd768', '#f9b52f', '#e3941a'], surface: '#ffd768', foam: { colour: '#fffdf6', height: 30 }, bubbles: 30 }, [146, 170, 194, 218].map((x) => stroke(`M${x} 120L${x} 240`, '#fff3c0', 5, 'opacity=".35"')).join('')) +
  placed(192, 86, scatter(c, 9, 0, 0, 50, 12).map(([x, y]) => ellipse(x, y, c.between(12, 20), c.between(9, 13), c.radial(['#ffffff', '#fffaf0', '#efe6d2'], 0.4, 0.3))).join(''));

const bag: Dish = (c) =>
  shadow(c, 212, 252, 100, 20, 0.4) +
  path('M132 74L268 74L280 246Q200 262 122 246Z', c.linear(['#c98f54', '#b0743a', '#8a5426'], 10)) +
  path('M132 74L268 74L264 104L136 104Z', '#9a6230') +
  [146, 162, 178, 194, 210, 226, 242, 256].map((x) => stroke(`M${x} 76L${x - 1} 102`, '#7d4a20', 1.6, 'opacity=".5"')).join('') +
  box(160, 132, 80, 86, 10, c.linear(['#fffaf0', '#f0e3ca'])) +
  ellipse(200, 172, 27, 20, c.radial(['#8a5a38', '#54301a', '#2e180c'], 0.4, 0.3), 'transform="rotate(-28 200 172)"') +
  placed(200, 172, stroke('M-22 0Q-6 -9 2 0T23 0', '#f0e3ca', 4), -28) +
  stroke('M146 116L138 236', '#ffffff', 5, 'opacity=".25"') +
  beans(c, 308, 244, 9) +
  beans(c, 88, 248, 5);

export const drinks: Chapter = {
  hue: 240,
  dishes: {
    'diner-coffee': (c) => plate(c, 194, 226, 112, diner.glaze) + cup(c, 188, 124, 72, { glaze: '#fdfaf4', drink: '#4a2614', height: 104 }) + steam(188, 98) + beans(c, 322, 240, 5),
    'cold-brew': (c) => coaster(c, 200, 244, 60, '#5a3a2a') + glass(c, 200, 244, { top: 52, bottom: 42, height: 158, level: 0.86, liquid: ['#7a4526', '#4a2412', '#2b130a'], surface: '#7d4a2a', ice: 4, straw: '#cf3f3a' }) + beans(c, 306, 244),
    'fresh-lemonade': (c) => coaster(c, 200, 244, 62, '#f0c63a') + glass(c, 200, 244, { top: 54, bottom: 42, height: 160, level: 0.86, liquid: ['#fffbd6', '#fbf09c', '#f3df62'], surface: '#fff6b8', ice: 3, straw: '#cf3f3a' }, placed(180, 196, citrus(c, 27, 'lemon'), 20) + placed(222, 158, citrus(c, 25, 'lemon'), -12)) + c.icon('lemon', 306, 220, 74) + c.icon('lemon', 90, 238, 54, -60),
    'cane-cola': (c) => coaster(c, 200, 246, 60, '#cf3f3a') + glass(c, 200, 246, { top: 50, bottom: 36, height: 172, level: 0.86, liquid: ['#8a4422', '#4a1c0c', '#260c06'], surface: '#8f4a26', ice: 4, bubbles: 26, straw: '#ffffff' }) + placed(306, 234, citrus(c, 30, 'lime', 0.62)),
    'orange-juice': (c) => coaster(c, 200, 242, 64, '#4fae8a') + glass(c, 200, 242, { top: 56, bottom: 44, height: 146, level: 0.86, liquid: ['#ffc94a', '#fba31e', '#f08408'], surface: '#ffd064' }, '', placed(250, 102, citrus(c, 27, 'orange'), 10)) + c.icon('tangerine', 308, 212, 82) + placed(92, 232, citrus(c, 34, 'orange', 0.66)),
    'draft-lager': kegMug,
    'house-coffee-beans': bag,
  },
};


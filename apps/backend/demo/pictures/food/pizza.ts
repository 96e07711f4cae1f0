import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { ellipse, path, placed, scatter, shadow, stroke, wobble } from '../kit/shapes.ts';
import { leaf, mushroomSlice } from './toppings.ts';

export type Topping =
  | 'pepperoni'
  | 'basil'
  | 'mozzarella'
  | 'mushrooms'
  | 'olives'
  | 'ricotta'
  | 'spinach'
  | 'garlic'
  | 'chilli'
  | 'thyme';

const toppings: Readonly<Record<Topping, (c: Canvas) => string>> = {
  pepperoni: (c) =>
    ellipse(0, 3, 15, 11, '#5e160a', 'opacity=".5"') +
    ellipse(0, 0, 15, 11, '#7d1d0f') +
    ellipse(0, 1, 12.6, 8.8, c.radial(['#f2714a', '#cf3a20', '#9c2413'], 0.45, 0.6)) +
    ellipse(-3, 2.6, 4.5, 2, '#ffbe8a', 'opacity=".6"'),
  basil: (c) => placed(0, 0, leaf(c, 30, '#3f9142'), c.pick([-70, -20, 35, 80])),
  mozzarella: (c) =>
    path(wobble(c, 0, 0, 20, 12, 8, 0.16), c.radial(['#ffffff', '#fff7e6', '#f3dcae'], 0.45, 0.4)) +
    ellipse(4, 2, 4.5, 2.4, '#d99a4a', 'opacity=".45"'),
  mushrooms: (c) => placed(0, 0, mushroomSlice(c, '#b98a5e'), c.pick([-60, -20, 25, 65]), 0.72),
  olives: () =>
    ellipse(0, 0, 7, 5, 'none', 'stroke="#2b2230" stroke-width="5"') +
    ellipse(-2, -3, 2.4, 1, '#8d829a', 'opacity=".7"'),
  ricotta: (c) =>
    path(wobble(c, 0, 0, 16, 11, 6, 0.14), c.radial(['#ffffff', '#fffdf8', '#e9e0cc'], 0.4, 0.3)),
  spinach: (c) =>
    path(wobble(c, 0, 0, 17, 9, 6, 0.24), c.radial(['#6fae4c', '#3a7a34', '#1f4f23'], 0.4, 0.3)) +
    stroke('M-10 2Q0 -2 10 -2', '#b3d98f', 1.4, 'opacity=".6"'),
  garlic: (c) =>
    placed(
      0,
      0,
      path('M-6 3Q-6 -5 1 -6Q6 -3 6 3Q0 5 -6 3Z', '#fff3cf', 'stroke="#d3a95c" stroke-width="1.2"'),
      c.pick([0, 70, 150, 230]),
    ),
  chilli: () => ellipse(0, 0, 4.6, 3.4, 'none', 'stroke="#b51616" stroke-width="2.8"'),
  thyme: (c) =>
    placed(
      0,
      0,
      stroke('M-10 0L10 0M-6 0l-3 -4M-1 0l-3 -4M4 0l-3 -4M-4 0l3 4M1 0l3 4', '#4f7d38', 2),
      c.pick([0, 40, 95, 140]),
    ),
};

/** A whole pizza on (x, y), cut in eight. `base` is what is spread on the dough, `melt` what lies on that. */
export function pizza(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  base: string,
  melt: string | null,
  on: readonly (readonly [Topping, number])[],
): string {
  const ry = rx * 0.52;
  const blotches = melt
    ? scatter(c, 22, 0, 0, rx * 0.74, ry * 0.74)
        .map(([px, py]) =>
          path(
            wobble(c, px, py, c.between(22, 34), c.between(11, 18), 7, 0.16),
            c.pick([melt, lighter(melt, 0.22), lighter(melt, 0.1)]),
            'opacity=".92"',
          ),
        )
        .join('') +
      scatter(c, 14, 0, 0, rx * 0.78, ry * 0.78)
        .map(([px, py]) => ellipse(px, py, c.between(3, 7), c.between(2, 4), '#c0702a', 'opacity=".45"'))
        .join('')
    : '';
  const strewn = on
    .flatMap(([topping, count]) =>
      scatter(c, count, 0, 0, rx * 0.76, ry * 0.76).map(([px, py]) => ({
        py,
        drawn: placed(px, py, c.stamp(toppings[topping](c))),
      })),
    )
    .sort((a, b) => a.py - b.py)
    .map(({ drawn }) => drawn)
    .join('');
  const cuts = [0.1, 0.885, 1.67, 2.455]
    .map(
      (angle) =>
        `M${-Math.cos(angle) * rx * 0.93} ${-Math.sin(angle) * ry * 0.93}L${Math.cos(angle) * rx * 0.93} ${Math.sin(angle) * ry * 0.93}`,
    )
    .join('');
  const blisters = Array.from({ length: 22 }, () => {
    const angle = c.between(0, Math.PI * 2);
    return ellipse(
      Math.cos(angle) * rx * 0.945,
      Math.sin(angle) * ry * 0.945,
      c.between(3, 8),
      c.between(1.5, 4),
      c.pick(['#8a4a18', '#f7d79a', '#6b3410']),
      'opacity=".55"',
    );
  }).join('');
  return placed(
    x,
    y,
    shadow(c, 5, 12, rx * 1.06, ry * 1.1, 0.42) +
      path(wobble(c, 0, 9, rx, ry, 18, 0.012), '#a8642a') +
      path(wobble(c, 0, 0, rx, ry, 18, 0.014), c.linear(['#f6cf8d', '#e3a654', '#c47f33'], 70)) +
      blisters +
      path(
        wobble(c, 0, 0, rx * 0.875, ry * 0.865, 18, 0.02),
        c.radial([lighter(base, 0.12), base, darker(base, 0.22)], 0.45, 0.4),
      ) +
      blotches +
      stroke(cuts, darker(base, 0.5), 2.2, 'opacity=".38"') +
      strewn +
      stroke(
        `M${-rx * 0.9} ${-ry * 0.28}A${rx * 0.94} ${ry * 0.94} 0 0 1 ${-rx * 0.2} ${-ry * 0.92}`,
        '#fff3d6',
        5,
        'opacity=".5"',
      ),
  );
}

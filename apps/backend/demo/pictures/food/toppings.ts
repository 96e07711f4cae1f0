import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../kit/shapes.ts';

// Each is drawn about its own origin; `placed` puts it where it belongs.

/** Half an egg, cut side up. */
export const halfEgg = (c: Canvas, white = '#fff6e6', yolk = '#f79a1c'): string =>
  ellipse(1, 4, 27, 21, '#6e4423', 'opacity=".45"') +
  ellipse(0, 0, 27, 21, c.radial([lighter(white, 0.6), white, '#e6cfa8'], 0.4, 0.35)) +
  ellipse(1, 0, 15, 12, c.radial(['#ffd25e', yolk, '#d96f0c'], 0.4, 0.35)) +
  ellipse(-4, -4, 5, 3, '#fff3c4', 'opacity=".8"');

/** A slice of rolled braised pork. */
export const chashu = (c: Canvas): string =>
  ellipse(1, 4, 34, 25, '#3d1c0c', 'opacity=".5"') +
  ellipse(0, 0, 34, 25, c.radial(['#e7a77b', '#c97b52', '#8d4526'], 0.4, 0.35, 0.7)) +
  ellipse(0, 0, 34, 25, 'none', 'stroke="#6d3018" stroke-width="3" stroke-opacity=".7"') +
  stroke(
    'M-20 -6C-12 -18 12 -18 19 -5C24 8 4 17 -8 10C-16 4 -6 -6 4 -3C9 -1 8 4 3 5',
    '#f8dcc0',
    5,
    'opacity=".92"',
  ) +
  stroke('M-22 9C-14 18 6 20 18 12', '#f3cba8', 3, 'opacity=".8"');

/** A sheet of seaweed that stands at the back of a bowl. */
export const nori = (c: Canvas): string =>
  path('M-22 -34L20 -38L26 20L-18 24Z', c.linear(['#2f4a3a', '#14241c'], 70)) +
  stroke('M-12 -30L-8 18M-1 -32L3 18M10 -33L14 16', '#46644f', 1, 'opacity=".6"');

export const menma = (c: Canvas): string =>
  [0, 1, 2, 3]
    .map((index) =>
      placed(
        index * 9 - 14,
        index % 2 ? 2 : -1,
        box(-5, -17, 10, 34, 3, c.linear(['#e6c184', '#b98645'], 20), 'stroke="#8a5f2b" stroke-opacity=".5"'),
        -18 + index * 9,
      ),
    )
    .join('');

/** Rings of scallion strewn over an ellipse. */
export const scallions = (c: Canvas, count: number, rx: number, ry: number): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y], index) =>
      placed(
        x,
        y,
        c.stamp(
          ellipse(
            0,
            0,
            4.6,
            3.4,
            index % 3 ? '#8ecb55' : '#c9e9a2',
            `stroke="${index % 3 ? '#4f8f2c' : '#79b548'}" stroke-width="1.6"`,
          ) + ellipse(0, 0, 1.6, 1.1, '#3f7a24', 'opacity=".5"'),
        ),
      ),
    )
    .join('');

export const corn = (c: Canvas, count = 26): string =>
  scatter(c, count, 0, 0, 34, 18)
    .map(([x, y]) => ellipse(x, y, 4.4, 3.7, c.radial(['#fff0a0', '#fbc926', '#d69306'], 0.35, 0.3)))
    .join('');

export const butterPat = (c: Canvas): string =>
  path('M-18 2L2 -9L22 1L2 13Z', '#fff0b0') +
  path('M-18 2L2 13L2 21L-18 10Z', '#f0cf6a') +
  path('M22 1L2 13L2 21L22 9Z', c.linear(['#f7dc84', '#e3b94b'])) +
  ellipse(2, 22, 30, 8, '#ffe48a', 'opacity=".4"');

/** Drops of red oil on a broth. */
export const chilliOil = (c: Canvas, count: number, rx: number, ry: number): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(
      ([x, y]) =>
        ellipse(
          x,
          y,
          c.between(2.5, 9),
          c.between(1.6, 4.5),
          '#e0341a',
          `opacity="${c.pick([0.55, 0.7, 0.85])}"`,
        ) + ellipse(x - 1, y - 1, 1.4, 0.9, '#ffb59a'),
    )
    .join('');

/** Spinach or bok choy, folded. */
export const greens = (c: Canvas, scale = 1): string =>
  [-24, -4, 16]
    .map((x, index) =>
      placed(
        x * scale,
        index % 2 ? -3 : 4,
        path(
          wobble(c, 0, 0, 18 * scale, 13 * scale, 8, 0.2),
          c.radial(['#7fc25a', '#3f8f3c', '#1f5c2a'], 0.4, 0.3),
        ) + stroke(`M${-12 * scale} 5Q0 -1 ${13 * scale} -5`, '#b9e39a', 1.8, 'opacity=".7"'),
        index * 24 - 20,
      ),
    )
    .join('');

/** A heap of minced meat or crumbs. */
export const mince = (c: Canvas, colour = '#8d4f2a', count = 34, rx = 42, ry = 18): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) =>
      c.crumb(
        x,
        y - (1 - Math.hypot(x / rx, y / ry)) * 10,
        c.between(4, 7.5),
        c.between(3, 5.5),
        c.pick([colour, lighter(colour, 0.18), darker(colour, 0.2)]),
      ),
    )
    .join('');

export const mushroomSlice = (c: Canvas, colour = '#c99a6b'): string =>
  path(
    'M-17 2C-18 -14 18 -14 17 2C16 7 8 5 6 3L5 15C4 19 -4 19 -5 15L-6 3C-8 5 -16 7 -17 2Z',
    c.linear([lighter(colour, 0.35), colour], 80),
    `stroke="${darker(colour, 0.4)}" stroke-width="1.4" stroke-opacity=".6"`,
  ) + stroke('M-11 0Q0 -8 11 0', darker(colour, 0.3), 1.6, 'opacity=".5"');

export const tofu = (c: Canvas, top = '#fffaf0', side = '#ecdfc6', size = 1): string =>
  placed(
    0,
    0,
    path('M-26 -4L4 -17L28 -3L-2 11Z', c.linear([lighter(top, 0.5), top])) +
      path('M-26 -4L-2 11L-2 29L-26 13Z', side) +
      path('M28 -3L-2 11L-2 29L28 13Z', darker(side, 0.16)),
    0,
    size,
  );

export const carrotCoin = (c: Canvas, size = 13): string =>
  ellipse(0, 2.5, size, size * 0.72, '#b9540d') +
  ellipse(0, 0, size, size * 0.72, c.radial(['#ffb45c', '#f58a1f', '#e06c0a'], 0.4, 0.35)) +
  ellipse(0, 0, size * 0.45, size * 0.32, '#ffc27a', 'opacity=".7"');

/** A round slice of lemon, lime or orange. */
export function citrus(
  c: Canvas,
  radius: number,
  kind: 'lemon' | 'lime' | 'orange' | 'yuzu' = 'lemon',
  squash = 1,
): string {
  const [peel, flesh] = {
    lemon: ['#f7cf2e', '#fff09a'],
    lime: ['#6fae2c', '#d5f09a'],
    orange: ['#f58a1f', '#ffc46b'],
    yuzu: ['#f2b418', '#ffe68a'],
  }[kind] as [string, string];
  const spokes = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2 + 0.2;
    return `M0 0L${Math.cos(angle) * radius * 0.78} ${Math.sin(angle) * radius * 0.78}`;
  }).join('');
  return `<g transform="scale(1 ${squash})">${ellipse(0, 0, radius, radius, c.linear([lighter(peel, 0.2), darker(peel, 0.12)], 60))}${ellipse(0, 0, radius * 0.88, radius * 0.88, '#fffbe8')}${ellipse(0, 0, radius * 0.79, radius * 0.79, c.radial([lighter(flesh, 0.4), flesh, peel], 0.4, 0.4, 0.8))}${stroke(spokes, '#fffbe8', radius * 0.09, 'opacity=".9"')}</g>`;
}

/** A leaf of basil, mint or shiso. */
export const leaf = (c: Canvas, length = 26, colour = '#4e9a3b'): string =>
  path(
    `M0 ${length / 2}C${-length * 0.52} ${length * 0.12} ${-length * 0.34} ${-length * 0.4} 0 ${-length / 2}C${length * 0.34} ${-length * 0.4} ${length * 0.52} ${length * 0.12} 0 ${length / 2}Z`,
    c.linear([lighter(colour, 0.3), colour, darker(colour, 0.28)], 20),
  ) +
  stroke(
    `M0 ${length * 0.46}L0 ${-length * 0.36}M0 ${length * 0.15}L${-length * 0.2} ${-length * 0.04}M0 ${length * 0.15}L${length * 0.2} ${-length * 0.04}M0 ${-length * 0.08}L${-length * 0.15} ${-length * 0.22}M0 ${-length * 0.08}L${length * 0.15} ${-length * 0.22}`,
    lighter(colour, 0.45),
    1.1,
    'opacity=".75"',
  );

/** Two or three leaves together. */
export const sprig = (c: Canvas, length = 26, colour = '#4e9a3b'): string =>
  placed(-length * 0.36, length * 0.1, leaf(c, length * 0.85, darker(colour, 0.1)), -52) +
  placed(length * 0.36, length * 0.06, leaf(c, length * 0.9, colour), 48) +
  placed(0, -length * 0.18, leaf(c, length, lighter(colour, 0.08)));

/** A frond of dill. */
export const dill = (length = 34, colour = '#5c9c3f'): string =>
  stroke(`M0 ${length / 2}Q3 0 0 ${-length / 2}`, colour, 1.8) +
  stroke(
    Array.from({ length: 6 }, (_, index) => {
      const y = length * 0.3 - index * length * 0.15;
      const w = length * (0.34 - index * 0.04);
      return `M1 ${y}q${-w * 0.6} ${-w * 0.2} ${-w} ${-w * 0.9}M1 ${y}q${w * 0.6} ${-w * 0.2} ${w} ${-w * 0.9}`;
    }).join(''),
    colour,
    1.5,
  );

/** Seeds strewn over an ellipse. */
export const seeds = (
  c: Canvas,
  count: number,
  rx: number,
  ry: number,
  colours: readonly [string, ...string[]] = ['#fff2cf', '#e9cf96'],
): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) => placed(x, y, c.stamp(ellipse(0, 0, 2.7, 1.5, c.pick(colours))), c.between(0, 180)))
    .join('');

/** Rounds of chilli. */
export const chilliRings = (c: Canvas, count: number, rx: number, ry: number, colour = '#d7261e'): string =>
  scatter(c, count, 0, 0, rx, ry)
    .map(([x, y]) =>
      placed(
        x,
        y,
        c.stamp(
          ellipse(0, 0, 5, 3.6, 'none', `stroke="${colour}" stroke-width="2.8"`) +
            ellipse(0.4, 0, 1.1, 0.8, '#ffe3a8'),
        ),
      ),
    )
    .join('');

/** A hank of noodles that fills an ellipse. */
export function noodles(c: Canvas, rx: number, ry: number, colour: string, thick = 4): string {
  const under = ellipse(0, 2, rx, ry, darker(colour, 0.3));
  const strands = Array.from({ length: 15 }, (_, index) => {
    const y = -ry + ((index + 0.5) / 15) * ry * 2;
    const reach = Math.sqrt(Math.max(0, 1 - (y / ry) ** 2)) * rx * 0.97;
    const sway = c.between(-9, 9);
    return stroke(
      `M${-reach} ${y}C${-reach * 0.4} ${y + sway} ${reach * 0.3} ${y - sway} ${reach} ${y + c.between(-3, 3)}`,
      index % 2 ? colour : lighter(colour, 0.35),
      thick,
    );
  }).join('');
  const curls = Array.from({ length: 4 }, () => {
    const [x, y] = [c.between(-rx * 0.5, rx * 0.5), c.between(-ry * 0.4, ry * 0.5)];
    return (
      stroke(
        `M${x - 26} ${y}c8 -14 36 -16 44 -2c3 9 -16 14 -26 8`,
        darker(colour, 0.12),
        thick + 1.6,
        'opacity=".45"',
      ) + stroke(`M${x - 26} ${y}c8 -14 36 -16 44 -2c3 9 -16 14 -26 8`, lighter(colour, 0.25), thick)
    );
  }).join('');
  return under + strands + curls;
}

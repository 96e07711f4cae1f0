import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke, wobble } from '../kit/shapes.ts';

export const scoop = (c: Canvas, colour: string, flecks?: string, r = 34): string =>
  ellipse(
    0,
    0,
    r,
    r * 0.94,
    c.radial([lighter(colour, 0.5), colour, darker(colour, 0.24)], 0.36, 0.28, 0.78),
  ) +
  path(
    `M${-r * 1.06} ${r * 0.34}q${r * 0.14} ${r * 0.44} ${r * 0.42} ${r * 0.2}q${r * 0.2} ${r * 0.4} ${r * 0.5} ${r * 0.1}q${r * 0.3} ${r * 0.4} ${r * 0.56} ${r * 0.02}q${r * 0.4} ${r * 0.22} ${r * 0.62} ${-r * 0.3}Q${r * 0.6} ${r * 0.3} 0 ${r * 0.3}Q${-r * 0.7} ${r * 0.3} ${-r * 1.06} ${r * 0.34}Z`,
    darker(colour, 0.08),
  ) +
  stroke(
    `M${-r * 0.6} ${-r * 0.36}Q${-r * 0.3} ${-r * 0.7} ${r * 0.1} ${-r * 0.68}`,
    '#ffffff',
    4,
    'opacity=".5"',
  ) +
  (flecks
    ? scatter(c, 18, 0, -4, r * 0.76, r * 0.64)
        .map(([x, y]) => ellipse(x, y, 1.9, 1.5, flecks, 'opacity=".7"'))
        .join('')
    : '');

/** A wedge of layered cake seen from its cut side; layers from the top down as [colour, height]. */
export function wedge(
  c: Canvas,
  top: string,
  layers: readonly (readonly [colour: string, height: number])[],
  w = 150,
): string {
  const back = -w * 0.36;
  let y = 0;
  const side = layers
    .map(([colour, height]) => {
      const band = path(
        `M${-w / 2} ${y - 1}L${w / 2} ${y - 1}L${w / 2} ${y + height}L${-w / 2} ${y + height}Z`,
        c.linear([lighter(colour, 0.12), colour, darker(colour, 0.12)], 0),
      );
      const crumbs =
        height > 12
          ? Array.from({ length: 16 }, () =>
              ellipse(
                c.between(-w / 2 + 5, w / 2 - 5),
                y + c.between(3, height - 3),
                c.between(0.8, 1.9),
                1,
                darker(colour, 0.28),
                'opacity=".55"',
              ),
            ).join('')
          : '';
      y += height;
      return band + crumbs;
    })
    .join('');
  return (
    ellipse(8, y + 2, w * 0.58, 20, '#1a0d05', 'opacity=".26"') +
    side +
    path(
      `M${-w / 2} 0L${w / 2} 0L${w * 0.3} ${back}Q${w * 0.18} ${back - 12} ${w * 0.02} ${back - 8}Z`,
      c.linear([lighter(top, 0.3), top, darker(top, 0.08)], 60),
    ) +
    stroke(`M${-w / 2 + 3} -1L${w / 2 - 3} -1`, lighter(top, 0.6), 2.4, 'opacity=".7"')
  );
}

/** Whipped cream in a swirl that rises from y = 0. */
export const cream = (c: Canvas, w: number, colour = '#fffaf0', tiers = 3): string =>
  Array.from({ length: tiers }, (_, index) => {
    const r = w * (1 - index * 0.28);
    return placed(
      0,
      -index * w * 0.38,
      path(
        `M${-r} 0C${-r * 1.1} ${-r * 0.5} ${-r * 0.5} ${-r * 0.62} 0 ${-r * 0.56}C${r * 0.5} ${-r * 0.62} ${r * 1.1} ${-r * 0.5} ${r} 0C${r * 0.8} ${r * 0.3} ${-r * 0.8} ${r * 0.3} ${-r} 0Z`,
        c.linear(['#ffffff', colour, darker(colour, 0.16)], 60),
      ) +
        stroke(
          `M${-r * 0.7} ${r * 0.04}Q${-r * 0.2} ${-r * 0.34} ${r * 0.3} ${-r * 0.44}M${-r * 0.1} ${r * 0.14}Q${r * 0.4} ${-r * 0.1} ${r * 0.7} ${-r * 0.3}`,
          darker(colour, 0.18),
          2,
          'opacity=".5"',
        ),
    );
  }).join('') +
  placed(
    0,
    -tiers * w * 0.36,
    path(
      `M${-w * 0.2} ${w * 0.1}Q0 ${-w * 0.5} ${w * 0.12} ${-w * 0.44}Q${w * 0.06} ${-w * 0.2} ${w * 0.2} ${w * 0.1}Z`,
      '#ffffff',
    ),
  );

export const cherry = (c: Canvas, r = 13): string =>
  stroke(`M2 ${-r * 0.7}Q${r * 0.2} ${-r * 1.9} ${r * 1.1} ${-r * 2.3}`, '#6b3a1c', 2.4) +
  ellipse(0, 0, r, r * 0.95, c.radial(['#ff7a70', '#d8142a', '#7d0418'], 0.35, 0.28)) +
  ellipse(-r * 0.36, -r * 0.4, r * 0.26, r * 0.18, '#ffffff', 'opacity=".8"');

export const cookie = (c: Canvas, r = 46, colour = '#c98f4c'): string =>
  ellipse(3, 8, r * 1.02, r * 0.62, '#1a0d05', 'opacity=".3"') +
  path(wobble(c, 0, 5, r, r * 0.58, 12, 0.04), darker(colour, 0.38)) +
  path(
    wobble(c, 0, 0, r, r * 0.58, 12, 0.04),
    c.radial([lighter(colour, 0.4), colour, darker(colour, 0.22)], 0.42, 0.32),
  ) +
  scatter(c, 11, 0, 0, r * 0.74, r * 0.42)
    .map(
      ([x, y]) =>
        path(
          wobble(c, x, y, c.between(5, 8), c.between(3.4, 5.4), 6, 0.25),
          c.linear(['#6b3a20', '#341708']),
        ) + ellipse(x - 2, y - 1.6, 1.8, 0.9, '#c79a7a', 'opacity=".8"'),
    )
    .join('') +
  scatter(c, 12, 0, -2, r * 0.7, r * 0.38)
    .map(([x, y]) => box(x, y, 2.6, 2, 0.5, '#ffffff', 'opacity=".9"'))
    .join('');

export const doughnut = (c: Canvas, r = 46, colour = '#cf8d43', sugar = true): string =>
  ellipse(3, 12, r * 1.02, r * 0.66, '#1a0d05', 'opacity=".3"') +
  ellipse(0, -r * 0.04, r * 0.36, r * 0.22, c.linear([darker(colour, 0.75), darker(colour, 0.3)])) +
  `<path fill-rule="evenodd" fill="${c.radial([lighter(colour, 0.42), colour, darker(colour, 0.4)], 0.4, 0.22, 0.8)}" d="M${-r} 0A${r} ${r * 0.68} 0 1 1 ${r} 0A${r} ${r * 0.68} 0 1 1 ${-r} 0ZM${-r * 0.33} ${-r * 0.06}A${r * 0.33} ${r * 0.19} 0 1 0 ${r * 0.33} ${-r * 0.06}A${r * 0.33} ${r * 0.19} 0 1 0 ${-r * 0.33} ${-r * 0.06}Z"/>` +
  stroke(
    `M${-r * 0.33} ${-r * 0.05}A${r * 0.33} ${r * 0.19} 0 0 0 ${r * 0.33} ${-r * 0.05}`,
    darker(colour, 0.45),
    3,
    'opacity=".6"',
  ) +
  (sugar
    ? scatter(c, 60, 0, -r * 0.08, r * 0.92, r * 0.58)
        .filter(([x, y]) => Math.hypot(x / (r * 0.4), (y + r * 0.06) / (r * 0.25)) > 1)
        .map(([x, y]) => box(x, y, 2.4, 1.9, 0.4, '#fff8ea', 'opacity=".85"'))
        .join('')
    : '');

export const berry = (c: Canvas, colour = '#43245c', r = 9): string =>
  [
    [-0.5, 0.2],
    [0.5, 0.2],
    [0, -0.4],
    [-0.1, 0.55],
    [-0.55, -0.3],
    [0.5, -0.35],
  ]
    .map(([x = 0, y = 0]) =>
      ellipse(
        x * r,
        y * r,
        r * 0.52,
        r * 0.5,
        c.radial([lighter(colour, 0.5), colour, darker(colour, 0.35)], 0.35, 0.3),
      ),
    )
    .join('');

export const round = (c: Canvas, colour: string, r = 9): string =>
  ellipse(0, 0, r, r * 0.94, c.radial([lighter(colour, 0.55), colour, darker(colour, 0.4)], 0.35, 0.28)) +
  ellipse(-r * 0.3, -r * 0.36, r * 0.25, r * 0.16, '#ffffff', 'opacity=".7"');

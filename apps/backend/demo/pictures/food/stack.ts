import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, scatter, stroke } from '../kit/shapes.ts';

/** One layer of a burger or sandwich, drawn with its underside at y = 0 and centred; `rise` is how much it lifts the next. */
export type Layer = { readonly rise: number; readonly draw: (c: Canvas, w: number) => string };

/** Layers from the bottom up, standing on (x, y), `w` half as wide as the bread. */
export function stack(c: Canvas, x: number, y: number, w: number, layers: readonly Layer[]): string {
  let height = 0;
  return layers
    .map((layer) => {
      const drawn = placed(x, y - height, layer.draw(c, w));
      height += layer.rise;
      return drawn;
    })
    .join('');
}

const slab = (c: Canvas, w: number, h: number, colour: string, round = h / 2): string =>
  box(-w, -h, w * 2, h, round, c.linear([lighter(colour, 0.22), colour, darker(colour, 0.3)]));

/** A sheet that hangs over the edge in waves. */
const frill = (w: number, h: number, waves: number, drop: number): string => {
  const step = (w * 2) / waves;
  const hem = Array.from(
    { length: waves },
    (_, index) => `q${-step / 2} ${index % 2 ? drop : drop * 1.7} ${-step} 0`,
  ).join('');
  return `M${-w} ${-h}Q0 ${-h - 7} ${w} ${-h}L${w} 0${hem}Z`;
};

export const bunBottom = (colour = '#e2a056'): Layer => ({
  rise: 21,
  draw: (c, w) =>
    path(
      `M${-w} -23L${w} -23Q${w + 2} -3 ${w - 22} 0L${-w + 22} 0Q${-w - 2} -3 ${-w} -23Z`,
      c.linear([lighter(colour, 0.35), colour, darker(colour, 0.3)]),
    ) + box(-w + 1, -25, w * 2 - 2, 7, 3.5, lighter(colour, 0.6)),
});

export const bunTop = (
  colour = '#dd9546',
  topping: 'sesame' | 'flour' | 'shine' | 'everything' = 'sesame',
): Layer => ({
  rise: 60,
  draw: (c, w) => {
    const dome = `M${-w} 0C${-w - 4} -34 ${-w * 0.66} -62 0 -62C${w * 0.66} -62 ${w + 4} -34 ${w} 0Q0 9 ${-w} 0Z`;
    const strewn = {
      sesame: scatter(c, 24, 0, -38, w * 0.72, 19)
        .map(([sx, sy]) =>
          placed(
            sx,
            sy,
            c.stamp(
              ellipse(0, 0, 3.5, 2.1, '#fff1c9') + ellipse(0.4, 0.9, 3.2, 1.2, '#c98d3f', 'opacity=".35"'),
            ),
            c.between(-50, 50),
          ),
        )
        .join(''),
      everything: scatter(c, 46, 0, -34, w * 0.8, 24)
        .map(([sx, sy]) =>
          placed(
            sx,
            sy,
            c.stamp(ellipse(0, 0, 3, 1.7, c.pick(['#fff1c9', '#2c2119', '#f6ddb0', '#7a4a22']))),
            c.between(0, 180),
          ),
        )
        .join(''),
      flour:
        ellipse(0, -46, w * 0.5, 12, '#ffffff', 'opacity=".45"') +
        scatter(c, 20, 0, -38, w * 0.7, 18)
          .map(([sx, sy]) => ellipse(sx, sy, 2, 1.4, '#ffffff', 'opacity=".7"'))
          .join(''),
      shine: '',
    }[topping];
    return (
      path(dome, c.radial([lighter(colour, 0.48), colour, darker(colour, 0.34)], 0.38, 0.2, 0.85)) +
      stroke(`M${-w * 0.7} -36Q${-w * 0.45} -54 ${-w * 0.06} -56`, '#fff6e0', 6, 'opacity=".5"') +
      strewn +
      stroke(`M${-w + 3} -1Q0 8 ${w - 3} -1`, darker(colour, 0.35), 2.6, 'opacity=".5"')
    );
  },
});

/** A bagel's upper half, its hole just in sight. */
export const bagelTop = (
  seeded: 'everything' | 'sesame' | 'plain' = 'everything',
  colour = '#d08f45',
): Layer => ({
  rise: 44,
  draw: (c, w) => {
    const dome = `M${-w} 0C${-w - 7} -26 ${-w * 0.7} -46 0 -46C${w * 0.7} -46 ${w + 7} -26 ${w} 0Q0 10 ${-w} 0Z`;
    const colours: readonly [string, ...string[]] =
      seeded === 'sesame' ? ['#fff1c9', '#f3dca6'] : ['#fff1c9', '#2c2119', '#f3e2bd', '#8a5426'];
    const strewn =
      seeded === 'plain'
        ? ''
        : scatter(c, 62, 0, -25, w * 0.9, 19)
            .filter(([sx, sy]) => Math.hypot(sx / 26, (sy + 33) / 10) > 1.1)
            .map(([sx, sy]) =>
              placed(sx, sy, c.stamp(ellipse(0, 0, 2.9, 1.6, c.pick(colours))), c.between(0, 180)),
            )
            .join('');
    return (
      path(dome, c.radial([lighter(colour, 0.45), colour, darker(colour, 0.4)], 0.38, 0.15, 0.9)) +
      ellipse(0, -33, 22, 8.5, c.linear([darker(colour, 0.62), darker(colour, 0.2)], 90)) +
      stroke('M-21 -31A22 8.5 0 0 0 21 -31', lighter(colour, 0.35), 2.4, 'opacity=".7"') +
      stroke(`M${-w * 0.82} -24Q${-w * 0.6} -38 ${-w * 0.36} -41`, '#fff6e0', 5, 'opacity=".45"') +
      strewn
    );
  },
});

export const breadSlice = (crust = '#a9672f', crumb = '#efcf9f', seeded = false): Layer => ({
  rise: 15,
  draw: (c, w) =>
    slab(c, w + 3, 17, crust, 8) +
    box(-w + 2, -15, w * 2 - 4, 10.5, 5, c.linear([lighter(crumb, 0.3), crumb])) +
    (seeded
      ? placed(
          0,
          -9,
          Array.from({ length: 22 }, () =>
            ellipse(c.between(-w + 6, w - 6), c.between(-4, 4), 1.7, 1, darker(crumb, 0.5), 'opacity=".7"'),
          ).join(''),
        )
      : ''),
});

export const patty = (colour = '#7a4527'): Layer => ({
  rise: 21,
  draw: (c, w) =>
    slab(c, w + 5, 24, colour, 11) +
    scatter(c, 22, 0, -12, w, 8)
      .map(([x, y]) =>
        ellipse(
          x,
          y,
          c.between(2, 4),
          c.between(1.4, 2.4),
          c.pick([darker(colour, 0.3), lighter(colour, 0.2)]),
          'opacity=".7"',
        ),
      )
      .join(''),
});

export const cheese = (colour = '#ffc233'): Layer => ({
  rise: 5,
  draw: (c, w) =>
    path(
      `M${-w - 5} -6L${w + 5} -6L${w + 3} 0L${w * 0.62} 3L${w * 0.42} 21L${w * 0.12} 3L${-w * 0.34} 3L${-w * 0.6} 25L${-w * 0.86} 3L${-w - 3} 0Z`,
      c.linear([lighter(colour, 0.25), colour, darker(colour, 0.12)]),
      `stroke="${colour}" stroke-width="3" stroke-linejoin="round"`,
    ),
});

export const lettuce = (colour = '#7cc142'): Layer => ({
  rise: 8,
  draw: (c, w) =>
    path(frill(w + 9, 9, 9, 8), c.linear([lighter(colour, 0.35), colour, darker(colour, 0.2)])) +
    stroke(`M${-w} -4Q0 -9 ${w} -4`, lighter(colour, 0.55), 2, 'opacity=".7"'),
});

export const tomatoes = (): Layer => ({
  rise: 10,
  draw: (c, w) =>
    [-w * 0.5, w * 0.5]
      .map((x) =>
        placed(
          x,
          0,
          slab(c, w * 0.5, 11, '#e0402c', 5) +
            box(-w * 0.42, -8, w * 0.84, 3, 1.5, '#ff9478', 'opacity=".8"'),
        ),
      )
      .join(''),
});

export const onions = (colour = '#b35c9c'): Layer => ({
  rise: 6,
  draw: (c, w) =>
    [-0.62, -0.1, 0.45]
      .map((share) =>
        box(
          w * share - 20,
          -7,
          46,
          7,
          3.5,
          c.linear(['#fbeaf6', '#f0d3e8']),
          `stroke="${colour}" stroke-width="1.8"`,
        ),
      )
      .join(''),
});

export const pickles = (): Layer => ({
  rise: 6,
  draw: (c, w) =>
    [-0.66, -0.2, 0.26, 0.68]
      .map((share) =>
        box(
          w * share - 15,
          -7,
          32,
          8,
          4,
          c.linear(['#b7cf5a', '#7d9a2c']),
          'stroke="#56721d" stroke-width="1.5"',
        ),
      )
      .join(''),
});

export const bacon = (): Layer => ({
  rise: 9,
  draw: (c, w) =>
    [0, 1]
      .map((row) => {
        const d = `M${-w - 12 + row * 14} ${-3 - row * 4}${Array.from({ length: 7 }, (_, index) => `q${w / 7} ${index % 2 ? -9 : 9} ${(w * 2 + 8) / 7} 0`).join('')}`;
        return stroke(d, '#a8362a', 10) + stroke(d, '#e88a70', 4.4) + stroke(d, '#f9d3bd', 1.6);
      })
      .join(''),
});

export const friedEggLayer = (): Layer => ({
  rise: 12,
  draw: (c, w) =>
    path(frill(w * 0.95, 9, 5, 9), c.linear(['#ffffff', '#f1e9da'])) +
    path(
      `M${-w * 0.34} -8Q0 -32 ${w * 0.34} -8Q0 2 ${-w * 0.34} -8Z`,
      c.radial(['#ffdf6b', '#f9a51b', '#dd7a0a'], 0.4, 0.3),
    ),
});

/** Thin folds of cured meat or fish, piled high. */
export const folds = (colour: string, rows = 3): Layer => ({
  rise: rows * 11 + 2,
  draw: (c, w) =>
    Array.from({ length: rows }, (_, row) => {
      const count = 5;
      return Array.from({ length: count }, (_, index) => {
        const x = -w + ((index + 0.5) / count) * w * 2 + (row % 2 ? 7 : -5);
        const tone = c.pick([colour, lighter(colour, 0.14), darker(colour, 0.12)]);
        return path(
          `M${x - w * 0.27} ${-row * 11 + 2}q${w * 0.05} -19 ${w * 0.27} -17q${w * 0.24} 0 ${w * 0.27} 17q${-w * 0.27} 7 ${-w * 0.54} 0Z`,
          c.linear([lighter(tone, 0.3), tone, darker(tone, 0.25)]),
          `stroke="${darker(tone, 0.28)}" stroke-width="1.2" stroke-opacity=".55"`,
        );
      }).join('');
    }).join(''),
});

/** Cream cheese, mayonnaise, slaw: something soft that presses out at the sides. */
export const soft = (colour: string, drop = 7, rise = 9): Layer => ({
  rise,
  draw: (c, w) =>
    path(frill(w + 3, rise + 2, 7, drop), c.linear([lighter(colour, 0.4), colour, darker(colour, 0.14)])),
});

/** Shreds of cabbage, sprouts or herbs. */
export const shreds = (colours: readonly [string, ...string[]], rise = 12): Layer => ({
  rise,
  draw: (c, w) =>
    Array.from({ length: 40 }, () => {
      const x = c.between(-w, w);
      return stroke(
        `M${x - 11} ${c.between(-rise, 2)}q${c.between(4, 14)} ${c.between(-11, 9)} ${c.between(18, 26)} ${c.between(-3, 5)}`,
        c.pick(colours),
        3.4,
      );
    }).join(''),
});

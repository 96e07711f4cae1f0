import type { Canvas } from './canvas.ts';
import { darker, lighter, oklch } from './colour.ts';
import { box, ellipse, path, placed, stroke } from './shapes.ts';

/** What a dish stands on, 400 by 300 or wider. The hue comes from the group of the menu, the material from the house. */
export type Ground = (c: Canvas, hue: number, spread: Spread) => string;

/** `bare` leaves out the cloth or mat. */
type Spread = { readonly width: number; readonly height: number; readonly bare: boolean };

const light = (c: Canvas, width: number, height: number, glow: string, strength: number): string =>
  ellipse(
    width * 0.4,
    height * 0.42,
    width * 0.56,
    height * 0.66,
    c.radial(
      [
        [0, glow, strength],
        [1, glow, 0],
      ],
      0.5,
      0.5,
      0.5,
    ),
  ) +
  box(
    0,
    0,
    width,
    height,
    0,
    c.linear(
      [
        [0, '#000000', 0],
        [0.6, '#000000', 0],
        [1, '#1a0d05', 0.16],
      ],
      55,
    ),
  );

/** Patterns of a cloth from (-160, -100) to (156, 104). */
const bars = (at: readonly number[], w: number, upright: boolean, colour: string, opacity: number): string =>
  at
    .map((x) =>
      upright
        ? box(x, -100, w, 204, 0, colour, `opacity="${opacity}"`)
        : box(-160, x, 316, w, 0, colour, `opacity="${opacity}"`),
    )
    .join('');

const weave = [
  (colour: string) =>
    bars([-140, -131, 122, 131], 5, true, colour, 0.75) + bars([-86, 88], 2.4, false, colour, 0.4),
  (colour: string) =>
    bars(
      Array.from({ length: 8 }, (_, i) => -150 + i * 40),
      18,
      true,
      colour,
      0.26,
    ) +
    bars(
      Array.from({ length: 5 }, (_, i) => -92 + i * 40),
      18,
      false,
      colour,
      0.26,
    ),
  (colour: string) =>
    bars(
      Array.from({ length: 21 }, (_, i) => -156 + i * 15),
      4,
      true,
      colour,
      0.42,
    ),
] as const;

/** Dublin: a painted table of broad planks with a striped linen cloth. */
export const linen: Ground = (c, hue, { width, height, bare }) => {
  const base = oklch(0.83, 0.062, hue);
  const planks = Array.from({ length: Math.ceil(width / 92) + 1 }, (_, index) => {
    const x = index * 92 - c.between(10, 50);
    return (
      stroke(`M${x} ${-5}L${x - 24} ${height + 5}`, darker(base, 0.22), 2, 'opacity=".55"') +
      stroke(`M${x + 2.4} ${-5}L${x - 21.6} ${height + 5}`, lighter(base, 0.5), 1.2, 'opacity=".6"') +
      stroke(
        `M${x + c.between(22, 40)} ${-5}q${c.between(-14, 10)} ${height / 2} ${c.between(-30, -6)} ${height + 10}`,
        darker(base, 0.2),
        1,
        'opacity=".3"',
      )
    );
  }).join('');
  const stripe = oklch(0.58, 0.12, hue + c.pick([0, 0, 40, -40, 180]));
  const turn = c.pick([-17, -12, 11, 16]);
  const cloth = placed(
    width / 2,
    height * 0.62,
    box(-158, -92, 316, 204, 5, '#2b1408', 'opacity=".13"') +
      box(-160, -100, 316, 204, 5, c.linear([oklch(0.975, 0.012, 85), oklch(0.93, 0.02, 80)], 50)) +
      c.pick(weave)(stripe),
    turn,
  );
  return (
    box(0, 0, width, height, 0, c.linear([lighter(base, 0.28), base, darker(base, 0.12)], 60)) +
    planks +
    (bare ? '' : cloth) +
    light(c, width, height, '#fffaf0', 0.5)
  );
};

/** New York: a laminate counter with boomerangs, and a scalloped paper mat. */
export const laminate: Ground = (c, hue, { width, height, bare }) => {
  const base = oklch(0.88, 0.062, hue);
  const marks = [darker(base, 0.2), oklch(0.72, 0.11, hue + 150), lighter(base, 0.7)];
  const across = Math.ceil(width / 66);
  const boomerangs = Array.from({ length: across * 5 }, (_, index) => {
    const x = (index % across) * 66 + 30 + c.between(-18, 18);
    const y = Math.floor(index / across) * 64 + 22 + c.between(-16, 16);
    return placed(
      x,
      y,
      stroke(
        'M-14 6Q-1 -13 14 6',
        marks[index % 3] ?? base,
        4.5,
        `opacity="${index % 3 === 2 ? 0.7 : 0.34}"`,
      ),
      c.between(0, 360),
    );
  }).join('');
  const scallops = 34;
  const mat = (grow: number): string =>
    `M${Array.from({ length: scallops * 2 }, (_, index) => {
      const angle = (index / (scallops * 2)) * Math.PI * 2;
      const reach = index % 2 ? 1.035 : 1;
      return `${200 + Math.cos(angle) * 178 * reach * grow} ${186 + Math.sin(angle) * 92 * reach * grow}`;
    }).join('L')}Z`;
  const paper = placed(
    width / 2 - 200,
    height * 0.62 - 186,
    path(mat(1.012), '#2b1408', 'opacity=".13" transform="translate(3 5)"') +
      path(
        mat(1),
        c.linear([oklch(0.955, 0.036, hue + 170), oklch(0.915, 0.05, hue + 170)], 60),
        'stroke="#fffdf8" stroke-width="7" stroke-linejoin="round"',
      ) +
      ellipse(
        200,
        186,
        160,
        79,
        'none',
        `stroke="${oklch(0.66, 0.15, hue)}" stroke-width="2" stroke-opacity=".5" stroke-dasharray="1 7" stroke-linecap="round"`,
      ),
  );
  return (
    box(0, 0, width, height, 0, c.linear([lighter(base, 0.3), base, darker(base, 0.1)], 60)) +
    boomerangs +
    (bare ? '' : paper) +
    light(c, width, height, '#ffffff', 0.42)
  );
};

/** Tokyo: dark lacquer with waves, lit by lanterns out of sight. */
export const lacquer: Ground = (c, hue, { width, height }) => {
  const base = oklch(0.33, 0.075, hue);
  const wave = oklch(0.52, 0.09, hue);
  const waves = c.tile(
    60,
    30,
    stroke(
      'M0 15a30 15 0 0 1 60 0M11 15a19 9.5 0 0 1 38 0M22 15a8 4 0 0 1 16 0M-30 30a30 15 0 0 1 60 0M30 30a30 15 0 0 1 60 0M-19 30a19 9.5 0 0 1 38 0M41 30a19 9.5 0 0 1 38 0M-8 30a8 4 0 0 1 16 0M52 30a8 4 0 0 1 16 0',
      wave,
      1.1,
    ),
  );
  const glow = (x: number, y: number, r: number, colour: string, strength: number): string =>
    ellipse(
      x,
      y,
      r,
      r,
      c.radial(
        [
          [0, colour, strength],
          [0.4, colour, strength * 0.55],
          [1, colour, 0],
        ],
        0.5,
        0.5,
        0.5,
      ),
    );
  const bokeh = Array.from({ length: 5 }, () => {
    const warm = c.pick(['#ffb45e', '#ff8a5c', '#ffd28a']);
    const r = c.between(9, 22);
    return ellipse(
      c.between(0, width),
      c.between(-6, 58),
      r,
      r,
      warm,
      `opacity="${c.pick([0.1, 0.16, 0.22])}"`,
    );
  }).join('');
  return (
    box(0, 0, width, height, 0, c.linear([oklch(0.42, 0.09, hue), base, oklch(0.23, 0.055, hue)], 65)) +
    box(0, 0, width, height, 0, waves, 'opacity=".38"') +
    glow(width * 0.16, 0, 190, '#ffab57', 0.5) +
    glow(width * 0.92, 20, 150, '#ff7d5c', 0.34) +
    bokeh +
    ellipse(
      width / 2,
      height * 0.64,
      width * 0.48,
      height * 0.42,
      c.radial(
        [
          [0, '#ffdba6', 0.3],
          [1, '#ffdba6', 0],
        ],
        0.5,
        0.5,
        0.5,
      ),
    )
  );
};

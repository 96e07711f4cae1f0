import type { Canvas } from '../kit/canvas.ts';
import { darker, lighter } from '../kit/colour.ts';
import { box, ellipse, path, placed, stroke, wobble } from '../kit/shapes.ts';

export type Piece =
  | 'chicken'
  | 'leek'
  | 'meatball'
  | 'pork'
  | 'beef'
  | 'shishito'
  | 'shiitake'
  | 'dango'
  | 'skin'
  | 'liver';

const chunk = (c: Canvas, colour: string, w = 19, h = 17): string =>
  path(wobble(c, 1, 5, w, h, 9, 0.08), '#120a08', 'opacity=".35"') +
  path(
    wobble(c, 0, 0, w, h, 9, 0.09),
    c.radial([lighter(colour, 0.5), colour, darker(colour, 0.5)], 0.36, 0.26, 0.85),
  ) +
  stroke(
    `M${-w * 0.5} ${-h * 0.4}Q0 ${-h * 0.82} ${w * 0.45} ${-h * 0.46}`,
    '#fff1d6',
    3.4,
    'opacity=".55"',
  ) +
  stroke(`M${-w * 0.3} ${h * 0.4}L${w * 0.4} ${h * 0.16}`, '#2a0f06', 3, 'opacity=".4"');

const pieces: Readonly<Record<Piece, readonly [width: number, draw: (c: Canvas) => string]>> = {
  chicken: [34, (c) => chunk(c, '#cd8440')],
  pork: [31, (c) => chunk(c, '#d88f62', 17, 19) + stroke('M-11 5Q0 1 11 6', '#fff0dc', 5, 'opacity=".75"')],
  beef: [35, (c) => chunk(c, '#8a4630', 20, 17) + ellipse(3, 3, 8, 5, '#d9756a', 'opacity=".75"')],
  liver: [33, (c) => chunk(c, '#75402f')],
  skin: [25, (c) => chunk(c, '#e2a85a', 14, 15)],
  meatball: [37, (c) => chunk(c, '#a9592a', 20, 19)],
  leek: [
    21,
    (c) =>
      box(-9, -16, 19, 34, 7, c.linear(['#f4f7d4', '#c9dd8d', '#7fa846'], 30)) +
      stroke('M-4 -12L-4 13M3 -12L3 13', '#8db154', 1.5, 'opacity=".6"') +
      stroke('M-7 8L8 4', '#4a3310', 3.4, 'opacity=".5"'),
  ],
  shishito: [
    44,
    (c) =>
      path(
        'M-24 3C-22 -14 6 -15 22 -5C26 -1 24 7 17 9C2 14 -24 18 -24 3Z',
        c.radial(['#b4dc66', '#5f9f34', '#2f661f'], 0.4, 0.25),
      ) +
      stroke('M22 -2q8 -3 11 -8', '#4d7a2b', 4) +
      stroke('M-14 -2Q0 -10 14 -5', '#eaffc0', 3, 'opacity=".6"') +
      ellipse(-2, 5, 7, 3, '#2a1a08', 'opacity=".45"'),
  ],
  shiitake: [
    44,
    (c) =>
      ellipse(1, 6, 23, 17, '#120a08', 'opacity=".35"') +
      ellipse(0, 0, 23, 18, c.radial(['#a8713f', '#744522', '#3f2210'], 0.4, 0.3)) +
      stroke('M-9 -6L9 6M9 -6L-9 6M0 -9L0 9', '#f3dcb3', 3.6, 'opacity=".9"'),
  ],
  dango: [
    40,
    (c) =>
      ellipse(1, 6, 21, 18, '#120a08', 'opacity=".3"') +
      ellipse(0, 0, 21, 19, c.radial(['#fffaf0', '#f3dfb6', '#c99a52'], 0.38, 0.28)) +
      path(
        wobble(c, -1, -4, 17, 11, 8, 0.12),
        c.linear([
          [0, '#b8671c', 0.92],
          [1, '#7d3d0b', 0.9],
        ]),
      ) +
      stroke('M-10 -9Q-2 -14 6 -11', '#ffdf9e', 3, 'opacity=".8"'),
  ],
};

/** Pieces on a bamboo stick, the handle to the right, about the middle of the pieces. */
function skewer(c: Canvas, on: readonly Piece[]): string {
  const length = on.reduce((sum, piece) => sum + pieces[piece][0], 0);
  let at = -length / 2;
  const drawn = on.map((piece) => {
    const [width, draw] = pieces[piece];
    at += width;
    return placed(at - width / 2, 0, draw(c));
  });
  return (
    stroke(`M${-length / 2 - 12} 3L${length / 2 + 66} 3`, '#1a0d05', 4, 'opacity=".3"') +
    stroke(`M${-length / 2 - 12} 0L${length / 2 + 66} 0`, '#e3b873', 5) +
    stroke(`M${-length / 2 - 12} -1.4L${length / 2 + 66} -1.4`, '#fbe3b2', 1.4) +
    drawn.join('')
  );
}

/** Skewers side by side, leaning, centred. */
export const skewers = (
  c: Canvas,
  rows: readonly (readonly Piece[])[],
  gap = 34,
  lean = -16,
  size = 1,
): string =>
  rows
    .map((row, index) =>
      placed(
        (index - (rows.length - 1) / 2) * 13,
        (index - (rows.length - 1) / 2) * gap,
        skewer(c, row),
        lean + c.between(-2.5, 2.5),
        size,
      ),
    )
    .join('');

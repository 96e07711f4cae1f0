import { type Canvas, type Paint, round } from './canvas.ts';

/** Further attributes of an element, written as they are. */
export type More = string;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: Paint, more: More = ''): string =>
  `<ellipse cx="${round(x, 1)}" cy="${round(y, 1)}" rx="${round(rx, 1)}" ry="${round(ry, 1)}" fill="${fill}"${more && ` ${more}`}/>`;

export const box = (
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: Paint,
  more: More = '',
): string =>
  `<rect x="${round(x, 1)}" y="${round(y, 1)}" width="${round(w, 1)}" height="${round(h, 1)}" rx="${round(radius, 1)}" fill="${fill}"${more && ` ${more}`}/>`;

export const path = (d: string, fill: Paint, more: More = ''): string =>
  `<path d="${tidy(d)}" fill="${fill}"${more && ` ${more}`}/>`;

/** A line without fill, its ends round. */
export const stroke = (d: string, colour: Paint, width: number, more: More = ''): string =>
  `<path d="${tidy(d)}" fill="none" stroke="${colour}" stroke-width="${round(width, 1)}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`;

/** Content moved, then turned by degrees, then scaled, about its own origin. */
export const placed = (x: number, y: number, content: string, turn = 0, scale = 1): string =>
  `<g transform="translate(${round(x, 1)} ${round(y, 1)})${turn ? ` rotate(${round(turn, 1)})` : ''}${scale === 1 ? '' : ` scale(${round(scale, 3)})`}">${content}</g>`;

type Point = readonly [x: number, y: number];

/** A closed curve through the points. */
function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  // Each control point mirrors the one before it, so all curves but the first can use the short form.
  const curves = points.map((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const c1 = [point[0] + (next[0] - before[0]) / 6, point[1] + (next[1] - before[1]) / 6];
    const c2 = [next[0] - (after[0] - point[0]) / 6, next[1] - (after[1] - point[1]) / 6];
    return `${index === 0 ? `C${c1[0]} ${c1[1]} ` : 'S'}${c2[0]} ${c2[1]} ${next[0]} ${next[1]}`;
  });
  const [x, y] = at(0);
  return `M${x} ${y}${curves.join('')}Z`;
}

/** A hand-made ellipse: `bumps` points, each off the true line by up to `unrest` 0–1. */
export function wobble(
  c: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  bumps = 9,
  unrest = 0.12,
): string {
  const start = c.random() * Math.PI;
  return smooth(
    Array.from({ length: bumps }, (_, index): Point => {
      const angle = start + (index / bumps) * Math.PI * 2;
      const reach = 1 + c.between(-unrest, unrest);
      return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach];
    }),
  );
}

/** `count` points spread over an ellipse without touching one another much, far ones first. */
export function scatter(
  c: Canvas,
  count: number,
  x: number,
  y: number,
  rx: number,
  ry: number,
): readonly Point[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const start = c.random() * 7;
  return Array.from({ length: count }, (_, index): Point => {
    const reach = Math.sqrt((index + 0.6) / count);
    const angle = start + index * golden + c.between(-0.2, 0.2);
    return [x + Math.cos(angle) * reach * rx, y + Math.sin(angle) * reach * ry];
  }).sort((a, b) => a[1] - b[1]);
}

/** The dark that a thing casts on what it stands on. */
export const shadow = (c: Canvas, x: number, y: number, rx: number, ry: number, depth = 0.34): string =>
  ellipse(
    x,
    y,
    rx,
    ry,
    c.radial(
      [
        [0, '#1a0d05', depth],
        [0.62, '#1a0d05', depth * 0.72],
        [1, '#1a0d05', 0],
      ],
      0.5,
      0.5,
      0.5,
    ),
  );

const tidy = (d: string): string =>
  d.replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (number) => round(Number(number), 1));

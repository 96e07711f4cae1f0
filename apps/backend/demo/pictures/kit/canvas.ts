import { createHash } from 'node:crypto';
import { icon } from './icons.ts';

/** An SVG paint: a colour or a reference to a gradient of the same picture. */
export type Paint = string;
/** Colours from start to end, evenly spaced, or with their own offset 0–1 and opacity. */
export type Stops = readonly (string | readonly [offset: number, colour: string, opacity?: number])[];

/**
 * The sheet one picture is drawn on. It hands out gradients, clips and icons with ids that no other picture has, and
 * chance that depends on the picture's name alone, so that drawing twice gives the same file.
 */
export type Canvas = {
  /** 0 ≤ x < 1, the next of the picture's own sequence. */
  readonly random: () => number;
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** A linear gradient over the box of the shape; 0° runs left to right, 90° downwards. */
  readonly linear: (stops: Stops, angle?: number) => Paint;
  /** A radial gradient over the box of the shape, its light at (x, y) of the box. */
  readonly radial: (stops: Stops, x?: number, y?: number, radius?: number) => Paint;
  /** A paint that repeats `content`, a tile of that size. */
  readonly tile: (width: number, height: number, content: string) => Paint;
  /** What of `content` lies inside `shape`. */
  readonly clip: (shape: string, content: string) => string;
  /** An icon of the set, `size` wide, centred on (x, y), turned by degrees; mirrored when `flip`. */
  readonly icon: (name: string, x: number, y: number, size: number, turn?: number, flip?: boolean) => string;
  /** The same content once in the file and as often as wanted on the sheet. */
  readonly stamp: (content: string) => string;
  /** A crumb: a small irregular shape about (x, y); three kinds, so that a hundred of them stay a small file. */
  readonly crumb: (x: number, y: number, rx: number, ry: number, fill: Paint) => string;
  /** All that was handed out. */
  readonly defs: () => string;
};

export function createCanvas(name: string): Canvas {
  const digest = createHash('sha256').update(name).digest();
  const prefix = `p${digest.toString('hex', 0, 3)}`;
  const random = mulberry(digest.readUInt32LE(4));
  const defined = new Map<string, string>();
  const define = (text: (id: string) => string): string => {
    const key = text('');
    const id = defined.get(key) ?? `${prefix}${defined.size.toString(36)}`;
    defined.set(key, id);
    texts.set(id, text(id));
    return id;
  };
  const texts = new Map<string, string>();
  const stopsOf = (stops: Stops): string =>
    stops
      .map((stop, index) => {
        const [offset, colour, opacity] =
          typeof stop === 'string' ? [index / Math.max(1, stops.length - 1), stop, undefined] : stop;
        return `<stop offset="${round(offset)}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`;
      })
      .join('');

  return {
    random,
    between: (low, high) => low + (high - low) * random(),
    pick: (from) => from[Math.floor(random() * from.length)] ?? from[0],
    linear: (stops, angle = 90) => {
      const turn = (angle * Math.PI) / 180;
      const [dx, dy] = [Math.cos(turn) / 2, Math.sin(turn) / 2];
      const ends = `x1="${round(0.5 - dx)}" y1="${round(0.5 - dy)}" x2="${round(0.5 + dx)}" y2="${round(0.5 + dy)}"`;
      return `url(#${define((id) => `<linearGradient id="${id}" ${ends}>${stopsOf(stops)}</linearGradient>`)})`;
    },
    radial: (stops, x = 0.38, y = 0.3, radius = 0.75) =>
      `url(#${define((id) => `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${radius}">${stopsOf(stops)}</radialGradient>`)})`,
    tile: (width, height, content) =>
      `url(#${define((id) => `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${content}</pattern>`)})`,
    clip: (shape, content) =>
      `<g clip-path="url(#${define((id) => `<clipPath id="${id}">${shape}</clipPath>`)})">${content}</g>`,
    icon: (iconName, x, y, size, turn = 0, flip = false) => {
      const id = define((own) => `<g id="${own}">${icon(iconName, `${own}-`)}</g>`);
      const scale = size / 128;
      const place = `translate(${round(x)} ${round(y)})${turn ? ` rotate(${round(turn)})` : ''} scale(${round(flip ? -scale : scale, 3)} ${round(scale, 3)}) translate(-64 -64)`;
      return `<use href="#${id}" transform="${place}"/>`;
    },
    stamp: (content) => `<use href="#${define((id) => `<g id="${id}">${content}</g>`)}"/>`,
    crumb: (x, y, rx, ry, fill) => {
      const shape = crumbs[Math.floor(random() * crumbs.length)] ?? crumbs[0];
      const id = define((own) => `<path id="${own}" d="${shape}"/>`);
      return `<use href="#${id}" transform="translate(${round(x, 1)} ${round(y, 1)})scale(${round(rx / 10)} ${round(ry / 10)})" fill="${fill}"/>`;
    },
    defs: () => [...texts.values()].join(''),
  };
}

/** Each about 20 wide and high. */
const crumbs = [
  'M10 1C10 6 6 11 1 9S-11 6 -9 -1S-4 -11 2 -9S10 -4 10 1Z',
  'M8 3C7 9 -1 9 -5 8S-10 3 -9 -3S0 -10 5 -9S9 -3 8 3Z',
  'M11 -1C10 4 4 7 -1 8S-10 6 -10 0S-7 -8 -1 -8S12 -6 11 -1Z',
] as const;

export const round = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

/** A small, well-known generator (mulberry32): the same seed gives the same picture on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

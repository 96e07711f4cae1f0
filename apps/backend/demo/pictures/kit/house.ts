import type { Canvas } from './canvas.ts';
import { type Ground, lacquer, laminate, linen } from './grounds.ts';
import { type Bowl, bowl, type Glaze, plate } from './vessels.ts';

/** The tableware of a restaurant. */
export type House = {
  readonly ground: Ground;
  readonly glaze: Glaze;
  readonly bowl: Bowl;
  readonly wood: string;
};

/** A picture of one dish: what is drawn upon the ground, on a sheet of 400 by 300. */
export type Dish = (c: Canvas) => string;

/** The dishes of one group of the menu, by the key of the item, and the hue of the table they stand on. */
export type Chapter = {
  readonly hue: number;
  /** Without cloth or mat. */
  readonly bare?: true;
  readonly dishes: Readonly<Record<string, Dish>>;
};

export const stoneware: House = {
  ground: linen,
  glaze: { base: '#ece2d0', rim: '#9a6b43', speckled: true },
  bowl: { outside: '#b9a78c', inside: '#f1e8d8', rim: '#e6dac4' },
  wood: '#c08a52',
};

export const diner: House = {
  ground: laminate,
  glaze: { base: '#fbf8f2', rim: '#cf3f3a', double: true },
  bowl: { outside: '#f6f1e7', inside: '#fffdf8', rim: '#fffaf0', band: '#cf3f3a' },
  wood: '#d39a5c',
};

export const izakaya: House = {
  ground: lacquer,
  glaze: { base: '#dfe3e6', rim: '#2d4a86', double: true },
  bowl: { outside: '#2c3f74', inside: '#f2ead9', rim: '#3b538f', band: '#e8e2d2', tilt: 0.56 },
  wood: '#8b5a34',
};

/** The middle of the picture, where plates stand. */
const middle = { x: 200, y: 180 } as const;

/** A dish on a plate of the house; `food` is drawn about the middle of the plate. */
export const plated =
  (house: House, food: (c: Canvas) => string, rx = 148): Dish =>
  (c) =>
    plate(c, middle.x, middle.y, rx, house.glaze) +
    `<g transform="translate(${middle.x} ${middle.y - 4}) scale(1.1)">${food(c)}</g>`;

/** A dish in a bowl of the house; both are drawn about the middle of the opening, `above` may rise over the rim. */
export const bowled =
  (
    house: House,
    content: (c: Canvas) => string,
    above: (c: Canvas) => string = () => '',
    rx = 128,
    y = 134,
  ): Dish =>
  (c) =>
    bowl(
      c,
      middle.x,
      y,
      rx,
      house.bowl,
      `<g transform="translate(${middle.x} ${y})">${content(c)}</g>`,
      `<g transform="translate(${middle.x} ${y})">${above(c)}</g>`,
    );

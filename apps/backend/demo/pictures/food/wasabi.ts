import type { Canvas } from '../kit/canvas.ts';
import { path, placed, wobble } from '../kit/shapes.ts';

/** A dab of it at (x, y). */
export const wasabi = (c: Canvas, x: number, y: number): string =>
  placed(x, y, path(wobble(c, 0, 0, 18, 12, 9, 0.12), c.radial(['#d9eaa0', '#a3c45a', '#7a9c34'], 0.4, 0.3)));

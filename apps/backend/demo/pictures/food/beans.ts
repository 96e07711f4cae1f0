import type { Canvas } from '../kit/canvas.ts';
import { ellipse, placed, scatter, stroke } from '../kit/shapes.ts';

/** Coffee beans strewn about (x, y). */
export function beans(c: Canvas, x: number, y: number, count = 7): string {
  const bean = c.stamp(
    ellipse(0, 0, 9, 6, c.radial(['#8a5a38', '#54301a', '#2e180c'], 0.4, 0.3)) +
      stroke('M-6 0Q0 -2.6 6 0', '#2a140a', 1.6),
  );
  return scatter(c, count, x, y, 34, 13)
    .map(([bx, by]) => placed(bx, by, bean, c.between(0, 180)))
    .join('');
}

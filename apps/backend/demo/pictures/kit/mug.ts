import type { Canvas } from './canvas.ts';
import { glass } from './glasses.ts';
import { ellipse, placed, scatter, stroke } from './shapes.ts';

/** A full glass mug of beer with a handle, about (190, 248); `foam` is how high its head stands. */
export const beerMug = (c: Canvas, foam: number): string =>
  stroke('M250 124C312 114 312 214 244 212', '#ffffff', 15, 'opacity=".5"') +
  stroke('M250 124C312 114 312 214 244 212', '#e9f6ff', 5, 'opacity=".9"') +
  glass(
    c,
    190,
    248,
    {
      top: 64,
      bottom: 59,
      height: 160,
      level: 0.84,
      liquid: ['#ffdf7a', '#fbb92f', '#e6961a'],
      surface: '#ffdf7a',
      foam: { colour: '#fffdf6', height: foam },
      bubbles: 32,
    },
    [142, 166, 190, 214, 238]
      .map((x) => stroke(`M${x} 130L${x} 244`, '#fff6cf', 6, 'opacity=".34"'))
      .join(''),
  ) +
  placed(
    190,
    114 - foam,
    scatter(c, 10, 0, 0, 52, 12)
      .map(([x, y]) =>
        ellipse(
          x,
          y,
          c.between(13, 20),
          c.between(9, 14),
          c.radial(['#ffffff', '#fffaf0', '#efe6d2'], 0.4, 0.3),
        ),
      )
      .join(''),
  );

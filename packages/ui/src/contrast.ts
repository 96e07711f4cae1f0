import { type Oklch, toLinearSrgb } from './oklch.ts';

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));

/** WCAG 2.2 relative luminance, 0–1. What a screen cannot show is clipped, as the screen does. */
function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinearSrgb(colour);
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

/** WCAG 2.2 contrast ratio, 1–21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

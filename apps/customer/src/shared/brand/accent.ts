import { contrast } from '@toast/ui/contrast';
import { inGamut, type Oklch } from '@toast/ui/oklch';

/** The accent tokens of the design system, for one of its two themes. */
export type Accent = {
  readonly accent: Oklch;
  readonly hover: Oklch;
  readonly on: Oklch;
  readonly soft: Oklch;
  readonly ink: Oklch;
  readonly focus: Oklch;
};

type Ground = { readonly surfaces: readonly Oklch[]; readonly step: number };

/** The lightest and the darkest that text of the accent stands on, as in the design system's theme. */
const light: Ground = {
  surfaces: [
    { l: 0.94, c: 0.011, h: 73 },
    { l: 0.996, c: 0.002, h: 80 },
  ],
  step: -0.005,
};
const dark: Ground = {
  surfaces: [
    { l: 0.29, c: 0.011, h: 65 },
    { l: 0.146, c: 0.007, h: 65 },
  ],
  step: 0.005,
};

/** Moves the lightness away from the ground until text of this colour can be read on all of it. */
function readable(colour: Oklch, grounds: readonly Oklch[], step: number, ratio: number): Oklch {
  let found = inGamut(colour);
  while (grounds.some((ground) => contrast(found, ground) < ratio) && found.l > 0.05 && found.l < 0.98) {
    found = inGamut({ ...colour, l: found.l + step });
  }
  return found;
}

/**
 * A restaurant's accent from its hue, corrected until every text reads at 4.5:1 or more: the label on the button, at rest and under the
 * pointer, and links on each surface and on the accent's own tint.
 */
export function accentOf(hue: number, theme: 'light' | 'dark'): Accent {
  if (theme === 'light') {
    const on: Oklch = { l: 0.995, c: 0.005, h: hue };
    const soft = inGamut({ l: 0.945, c: 0.034, h: hue });
    const accent = readable({ l: 0.54, c: 0.125, h: hue }, [on], light.step, 4.7);
    const hover = inGamut({ ...accent, l: accent.l - 0.05 });
    const ink = readable({ l: 0.5, c: 0.115, h: hue }, [...light.surfaces, soft], light.step, 4.6);
    return { accent, hover, on, soft, ink, focus: ink };
  }
  const on = inGamut({ l: 0.2, c: 0.035, h: hue });
  const soft = inGamut({ l: 0.295, c: 0.045, h: hue });
  const accent = readable({ l: 0.76, c: 0.12, h: hue }, [on], dark.step, 5);
  const hover = inGamut({ ...accent, l: accent.l + 0.05 });
  const ink = readable({ l: 0.8, c: 0.1, h: hue }, [...dark.surfaces, soft], dark.step, 4.6);
  return { accent, hover, on, soft, ink, focus: ink };
}

import { formatOklch } from '@toast/ui/oklch';
import { type Accent, accentOf } from './accent.ts';

const tokens = ({ accent, hover, on, soft, ink, focus }: Accent): string =>
  [
    `--color-accent:${formatOklch(accent)}`,
    `--color-accent-hover:${formatOklch(hover)}`,
    `--color-on-accent:${formatOklch(on)}`,
    `--color-accent-soft:${formatOklch(soft)}`,
    `--color-accent-ink:${formatOklch(ink)}`,
    `--color-focus:${formatOklch(focus)}`,
  ].join(';');

/** Pours a restaurant's accent into the design system's tokens, for light and dark, over the whole page. */
export function BrandStyle({ hue }: { hue: number }) {
  const [light, dark] = [tokens(accentOf(hue, 'light')), tokens(accentOf(hue, 'dark'))];
  // Two classes' worth of specificity: later than the theme's own rules, whatever the order of the style sheets.
  const root = ':root:root:root';
  const text = [
    `${root}{${light}}`,
    `@media (prefers-color-scheme:dark){${root}:not([data-theme='light']){${dark}}}`,
    `${root}[data-theme='dark']{${dark}}`,
  ].join('');
  return <style>{text}</style>;
}

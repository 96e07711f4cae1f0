import { type AccentTokens, brandAccent } from './brand.ts';

export type BrandStyleProps = {
  /** The restaurant's colour, "#rrggbb". Anything else renders nothing and leaves the crust. */
  accent: string;
  /** The request's nonce, when the content security policy asks for one. */
  nonce?: string | undefined;
};

const declare = (tokens: AccentTokens) =>
  `${Object.entries(tokens)
    .map(([name, value]) => `--color-${name}:${value};`)
    .join('')}--color-focus:${tokens['accent-ink']};`;

/** Pours a restaurant's colour into the accent of the page, corrected where it would not be readable. */
export function BrandStyle({ accent, nonce }: BrandStyleProps) {
  const brand = brandAccent(accent);
  if (!brand) return null;
  const dark = declare(brand.dark);
  const text = [
    `:root{${declare(brand.light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`,
    `:root[data-theme="dark"]{${dark}}`,
  ].join('');
  // Made of numbers only: nothing of the given text gets through.
  return <style nonce={nonce} dangerouslySetInnerHTML={{ __html: text }} />;
}

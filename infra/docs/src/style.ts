import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.ts';

/** The site's style: the product's own tokens, and a sheet that uses them. */
export function style(): string {
  const theme = readFileSync(join(root, 'packages/ui/src/theme.css'), 'utf8');
  const tokens = (text: string) =>
    [...text.matchAll(/^\s*(--color-[\w-]+: [^;*]+;)/gm)].map(([, line]) => line);
  const light = between(theme, '@theme static {', '\n}');
  const dark = between(theme, '@variant dark {', '\n    }');
  const sheet = readFileSync(join(import.meta.dirname, 'site.css'), 'utf8');
  return [
    `:root {\n  color-scheme: light;\n  ${tokens(light).join('\n  ')}\n}`,
    `@media (prefers-color-scheme: dark) {\n  :root {\n    color-scheme: dark;\n    ${tokens(dark).join('\n    ')}\n  }\n}`,
    sheet,
  ].join('\n');
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`theme.css has no ${start}`);
  return text.slice(from + start.length, to);
}

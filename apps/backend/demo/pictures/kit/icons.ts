import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../icons/', import.meta.url);
const bodies = new Map<string, string>();

/** The inside of an icon's SVG, its ids prefixed so that several can share a picture. The box is 128 by 128. */
export function icon(name: string, idPrefix: string): string {
  const known = bodies.get(name);
  const body = known ?? inside(readFileSync(fileURLToPath(new URL(`${name}.svg`, folder)), 'utf8'));
  bodies.set(name, body);
  return body
    .replaceAll(/\bid="([^"]+)"/g, `id="${idPrefix}$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${idPrefix}$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${idPrefix}$1"`);
}

const inside = (svg: string): string =>
  svg
    .trim()
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');

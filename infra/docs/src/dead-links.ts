import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Of the pages of a built site: each link that leads to no file, or to no place in a page. */
export function deadLinks(out: string, pages: ReadonlyMap<string, string>): string[] {
  const places = new Map(
    [...pages].map(([address, html]) => [
      address,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return [...pages].flatMap(([address, html]) => {
    const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    return links.flatMap((link) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [path = '', place] = link.split('#');
      const target = path === '' ? address : normalize(join(dirname(address), path));
      const there = pages.has(target) || existsSync(join(out, target));
      const found = there && (place === undefined || (places.get(target)?.has(place) ?? false));
      return found ? [] : [`${address}: ${link}`];
    });
  });
}

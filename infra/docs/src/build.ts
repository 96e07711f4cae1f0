import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deadLinks } from './dead-links.ts';
import { layout } from './layout.ts';
import { pictureAddress, renderMarkdown } from './markdown.ts';
import { menuScript } from './menu-script.ts';
import { chapters, root } from './pages.ts';
import { renderReference } from './reference.ts';
import { style } from './style.ts';

/** `dead`: what its pages speak of and is not there. */
export type Site = { readonly pages: readonly string[]; readonly dead: readonly string[] };

/** Writes the whole site into a folder, which is emptied first. */
export function buildSite(out: string): Site {
  const contents = chapters();
  const pages = contents.flatMap(({ pages: of }) => of);
  rmSync(out, { recursive: true, force: true });
  const texts = new Map<string, string>();
  const missing: string[] = [];
  for (const page of pages) {
    const rendered =
      page.address === 'api.html'
        ? { ...renderReference(), pictures: [], missing: [] }
        : renderMarkdown(page, pages);
    texts.set(page.address, layout(page, contents, rendered.html, rendered.headings));
    missing.push(...rendered.missing);
    for (const picture of rendered.pictures) copy(join(root, picture), join(out, pictureAddress(picture)));
  }
  for (const [address, html] of texts) put(join(out, address), html);
  put(join(out, 'site.css'), style());
  put(join(out, 'menu.js'), menuScript);
  copy(join(root, 'apps/customer/src/app/icon.svg'), join(out, 'icon.svg'));
  const inter = createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json');
  copy(join(dirname(inter), 'files/inter-latin-wght-normal.woff2'), join(out, 'inter.woff2'));
  return { pages: [...texts.keys()], dead: [...missing, ...deadLinks(out, texts)] };
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  // Not the file's rights: in Nix' store nothing may be written.
  writeFileSync(to, readFileSync(from));
}

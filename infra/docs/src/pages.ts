import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The repository that the site is about. */
export const root = join(import.meta.dirname, '../../..');

/** A page of the site: `source` and `address` are paths, from the repository's root and from the site's. */
export type Page = { readonly source: string; readonly address: string; readonly title: string };
export type Chapter = { readonly title: string; readonly pages: readonly Page[] };

/** What the site has, in the order of its table of contents; found, not listed, so that nothing is forgotten. */
export function chapters(): Chapter[] {
  const guide = ['README.md', '.github/ARCHITECTURE.md', '.github/CONTRIBUTING.md'].filter((file) =>
    existsSync(join(root, file)),
  );
  const readmes = ['apps', 'packages', 'infra'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => `${group}/${name}/README.md`)
      .filter((file) => existsSync(join(root, file))),
  );
  return [
    { title: 'Guide', pages: guide.map((source) => page(source, addressOf(source))) },
    {
      title: 'API',
      pages: [{ source: 'apps/backend/openapi.json', address: 'api.html', title: 'Reference' }],
    },
    { title: 'Parts', pages: readmes.map((source) => page(source, addressOf(source))) },
    { title: 'Runbooks', pages: folder('infra/runbooks') },
    { title: 'Decisions', pages: folder('.github/decisions') },
  ];
}

const folder = (name: string): Page[] =>
  readdirSync(join(root, name))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => page(`${name}/${file}`, addressOf(`${name}/${file}`)));

/** `infra/nginx/README.md` → `infra/nginx.html`; what begins with a dot would be hidden by some servers. */
function addressOf(source: string): string {
  if (source === 'README.md') return 'index.html';
  const plain = source.replace(/^\.github\//, '').replace(/^infra\/runbooks\//, 'runbooks/');
  return plain
    .replace(/\/README\.md$/, '.html')
    .replace(/\.md$/, '.html')
    .toLowerCase();
}

function page(source: string, address: string): Page {
  const [, title] = /^# (.+)$/m.exec(readFileSync(join(root, source), 'utf8')) ?? [];
  if (title === undefined) throw new Error(`${source} has no title`);
  return { source, address, title: title.replaceAll('`', '') };
}

/** From one page of the site to another, or to a file beside them. */
export const wayTo = (from: Page, address: string): string =>
  relative(dirname(from.address), address) || address;

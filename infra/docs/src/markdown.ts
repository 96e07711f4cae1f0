import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { escape, slug } from './html.ts';
import { type Page, root, wayTo } from './pages.ts';

export type Heading = { readonly id: string; readonly text: string; readonly depth: number };
export type Rendered = {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Pictures that the page shows, from the repository's root. */
  readonly pictures: readonly string[];
  /** What it speaks of and is not there. */
  readonly missing: readonly string[];
};

/** A page's text as HTML. Links lead to pages of the site; what is no page is named. */
export function renderMarkdown(page: Page, pages: readonly Page[]): Rendered {
  const headings: Heading[] = [];
  const pictures: string[] = [];
  const missing: string[] = [];
  const taken = new Map<string, number>();
  const fromRoot = (href: string) => normalize(join(dirname(page.source), href)).replace(/\/$/, '');
  const anchor = (text: string) => {
    const id = slug(text);
    const seen = taken.get(id) ?? 0;
    taken.set(id, seen + 1);
    return seen === 0 ? id : `${id}-${seen}`;
  };
  const picture = (href: string) => {
    const file = fromRoot(href);
    if (existsSync(join(root, file))) pictures.push(file);
    else missing.push(`${page.source}: ${href}`);
    return wayTo(page, pictureAddress(file));
  };

  // A link in a link is none.
  let inLink = false;
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const id = anchor(html);
        if (depth === 2 || depth === 3) headings.push({ id, text: html.replaceAll(/<[^>]+>/g, ''), depth });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        inLink = true;
        const inner = this.parser.parseInline(tokens);
        inLink = false;
        if (/^[a-z]+:/.test(href)) return `<a href="${escape(href)}" rel="noreferrer">${inner}</a>`;
        const [path = '', fragment] = href.split('#');
        if (path === '') return `<a href="#${fragment}">${inner}</a>`;
        const target = pageFor(fromRoot(path), pages);
        const rest = fragment === undefined ? '' : `#${fragment}`;
        if (target !== undefined) return `<a href="${wayTo(page, target.address)}${rest}">${inner}</a>`;
        if (!existsSync(join(root, fromRoot(path)))) missing.push(`${page.source}: ${href}`);
        return `<span title="${escape(fromRoot(path))}, in the repository">${inner}</span>`;
      },
      // "decision 18" is how the texts speak of one another.
      text(token) {
        if ('tokens' in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens);
        const html = 'escaped' in token && token.escaped ? token.text : escape(token.text);
        if (inLink) return html;
        return html.replaceAll(/\b[Dd]ecision (\d+)\b/g, (words: string, number: string) => {
          const decision = pages.find(({ source }) =>
            source.startsWith(`.github/decisions/${number.padStart(4, '0')}-`),
          );
          return decision === undefined ? words : `<a href="${wayTo(page, decision.address)}">${words}</a>`;
        });
      },
      image: ({ href, text }) => `<img src="${picture(href)}" alt="${escape(text)}">`,
      html: ({ text }) =>
        text.replaceAll(
          /(<img[^>]* src=")([^"]+)(")/g,
          (_all, before, href, after) => before + picture(String(href)) + after,
        ),
      code: ({ text, lang }) =>
        `<pre tabindex="0"${lang ? ` data-language="${escape(lang)}"` : ''}><code>${escape(text)}\n</code></pre>\n`,
      codespan({ text }) {
        const code = `<code>${escape(text)}</code>`;
        const target = /^[\w./-]+$/.test(text) ? pageFor(text.replace(/\/$/, ''), pages) : undefined;
        if (target === undefined || target.source === page.source || inLink) return code;
        return `<a href="${wayTo(page, target.address)}">${code}</a>`;
      },
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        const rows = token.rows.map((cells) => row(cells, 'td')).join('\n');
        const named = token.header.some(({ text }) => text !== '');
        const head = named
          ? `<thead>${row(token.header, 'th').replaceAll('<th></th>', '<td></td>')}</thead>`
          : '';
        return `<div class="wide" tabindex="0" role="group" aria-label="Table">\n<table>${head}<tbody>${rows}</tbody></table>\n</div>\n`;
      },
    },
  });
  const html = marked.parse(readFileSync(join(root, page.source), 'utf8'), { async: false });
  return { html, headings, pictures, missing };
}

/** The page of a file, of the folder that a README stands for, or the first of a folder of pages. */
const pageFor = (path: string, pages: readonly Page[]): Page | undefined =>
  pages.find(({ source }) => source === path || source === `${path}/README.md`) ??
  pages.find(({ source }) => dirname(source) === path && path.includes('/'));

export const pictureAddress = (file: string): string => `pictures/${file.split('/').at(-1) ?? file}`;

import { escape } from './html.ts';
import type { Heading } from './markdown.ts';
import { type Chapter, type Page, wayTo } from './pages.ts';

/** A whole page around its text. */
export function layout(
  page: Page,
  chapters: readonly Chapter[],
  html: string,
  headings: readonly Heading[],
): string {
  const to = (address: string) => escape(wayTo(page, address));
  const contents = chapters.map(({ title, pages }) => {
    const here = pages.some(({ address }) => address === page.address);
    const links = pages.map((each) => {
      const current = each.address === page.address ? ' aria-current="page"' : '';
      return `<li><a href="${to(each.address)}"${current}>${escape(shorter(each.title))}</a></li>`;
    });
    const open = here || pages.length < 4 ? ' open' : '';
    return `<details${open}><summary>${escape(title)}</summary><ul>${links.join('')}</ul></details>`;
  });
  const shown = headings.filter(({ depth }) => depth === 2 || page.address === 'api.html');
  const onPage =
    shown.length < 3
      ? ''
      : `<nav class="on-page" aria-label="On this page"><h2>On this page</h2><ul>${shown
          .map(({ id, text, depth }) => `<li class="depth-${depth}"><a href="#${id}">${text}</a></li>`)
          .join('')}</ul></nav>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title === 'Toast' ? 'Toast' : `${page.title} · Toast`)}</title>
<link rel="icon" href="${to('icon.svg')}">
<link rel="stylesheet" href="${to('site.css')}">
<script src="${to('menu.js')}" defer></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header><a href="${to('index.html')}">Toast</a><span>documentation</span></header>
<div class="frame">
<nav class="contents" aria-label="Contents"><details class="menu"><summary>Contents</summary>
${contents.join('\n')}
</details></nav>
<main id="text">
${html}
<footer>${page.source.endsWith('.json') ? 'Made from' : 'Written in'} <code>${escape(page.source)}</code></footer>
</main>
${onPage}
</div>
</body>
</html>
`;
}

/** A decision's number says nothing in a list; a title's first half is enough there. */
const shorter = (title: string): string => title.replace(/^(\d+)\. /, (_all, number) => `${number} `);

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../src/build.ts';
import { deadLinks } from '../src/dead-links.ts';
import { slug } from '../src/html.ts';
import { root } from '../src/pages.ts';
import { schemaId } from '../src/schema.ts';

describe('the documentation as a site', () => {
  const out = mkdtempSync(join(tmpdir(), 'toast-docs-'));
  let pages: readonly string[];
  let dead: readonly string[];
  const read = (address: string) => readFileSync(join(out, address), 'utf8');
  beforeAll(() => {
    ({ pages, dead } = buildSite(out));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('has no link that leads to nothing', () => {
    expect(dead).toEqual([]);
  });

  it('has every decision, every runbook and every README', () => {
    const names = (folder: string) => readdirSync(join(root, folder)).filter((file) => file.endsWith('.md'));
    for (const file of names('infra/runbooks'))
      expect(pages).toContain(`runbooks/${file.replace('.md', '.html')}`);
    for (const file of names('.github/decisions'))
      expect(pages).toContain(`decisions/${file.replace('.md', '.html')}`);
    for (const page of [
      'index.html',
      'architecture.html',
      'api.html',
      'infra/nginx.html',
      'packages/database.html',
    ])
      expect(pages).toContain(page);
  });

  it('has every operation and every schema of the API', () => {
    const document = JSON.parse(readFileSync(join(root, 'apps/backend/openapi.json'), 'utf8')) as {
      paths: Record<string, Record<string, { summary: string }>>;
      components: { schemas: object };
    };
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    for (const { summary } of operations) expect(read('api.html')).toContain(` id="${slug(summary)}"`);
    for (const name of Object.keys(document.components.schemas))
      expect(read('api.html')).toContain(` id="${schemaId(name)}"`);
  });

  it('asks nobody else for anything: scripts, styles, fonts and pictures are its own', () => {
    for (const page of pages) expect(read(page)).not.toMatch(/(?:src|<link[^>]* href)="(?:https?:)?\/\//);
    expect(read('site.css')).not.toMatch(/@import|url\('?http/);
  });

  it('gives each place in a page one name', () => {
    for (const page of pages) {
      const ids = [...read(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('says which links lead to nothing', () => {
    const made = new Map([
      [
        'a.html',
        '<a id="here" href="b.html#there">1</a><a href="#here">2</a><a href="b.html">3</a><img src="c.png">',
      ],
      ['b.html', '<a href="https://elsewhere.example">4</a>'],
    ]);
    expect(deadLinks(out, made)).toEqual(['a.html: b.html#there', 'a.html: c.png']);
  });
});

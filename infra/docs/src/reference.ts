import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape, slug } from './html.ts';
import type { Heading } from './markdown.ts';
import { root } from './pages.ts';
import { renderSchema, type Schema, schemaId } from './schema.ts';

type Parameter = { in: string; name: string; required?: boolean; description?: string; schema?: Schema };
type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Operation = {
  summary: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};
type Document = {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** The document of the integrators' API as one page to read. */
export function renderReference(): { html: string; headings: Heading[] } {
  const document = JSON.parse(readFileSync(join(root, 'apps/backend/openapi.json'), 'utf8')) as Document;
  const headings: Heading[] = [];
  const heading = (depth: number, text: string, id = slug(text)) => {
    headings.push({ id, text, depth });
    return `<h${depth} id="${id}">${escape(text)}</h${depth}>`;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  // A tag that is used and not described is a chapter as well.
  const names = new Set(operations.flatMap(({ operation }) => operation.tags ?? []));
  const described = [...names].map(
    (name) => document.tags.find((tag) => tag.name === name) ?? { name, description: '' },
  );
  const tags = described.map(({ name, description }) =>
    [
      heading(2, name),
      `<p>${prose(description)}</p>`,
      ...operations
        .filter(({ operation }) => operation.tags?.includes(name))
        .map(
          ({ path, method, operation }) =>
            heading(3, operation.summary) + renderOperation(path, method, operation),
        ),
    ].join('\n'),
  );
  const schemas = [
    heading(2, 'Schemas'),
    ...Object.entries(document.components.schemas).map(
      ([name, schema]) => `${heading(3, name, schemaId(name))}${renderSchema(schema)}`,
    ),
  ];
  const { title, version, description } = document.info;
  const html = [
    `<h1 id="top">${escape(title)}</h1>`,
    `<p>Version ${escape(version)}. ${prose(description)}</p>`,
    ...tags,
    ...schemas,
  ].join('\n');
  return { html, headings };
}

function renderOperation(path: string, method: string, operation: Operation): string {
  const { description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: where, required, description: about, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(where)}${required ? ', required' : ''}</td><td>${escape(schema?.type === undefined ? '' : String(schema.type))}</td><td>${prose(about ?? '')}</td></tr>`,
  );
  const answers = Object.entries(responses).map(
    ([status, { description: about, content }]) =>
      `<tr><td>${escape(status)}</td><td>${prose(about)}</td><td>${shapeOf(content)}</td></tr>`,
  );
  const body = Object.values(requestBody?.content ?? {})[0];
  return [
    `<p class="address"><strong>${escape(method.toUpperCase())}</strong> <code>${escape(path)}</code></p>`,
    description === undefined ? '' : `<p>${prose(description)}</p>`,
    table(['Parameter', 'Where', 'Type', 'Meaning'], rows),
    body?.schema === undefined ? '' : `<h4>Body</h4>${renderSchema(body.schema)}`,
    body?.example === undefined
      ? ''
      : `<pre tabindex="0"><code>${escape(JSON.stringify(body.example, null, 2))}\n</code></pre>`,
    table(['Status', 'Meaning', 'Body'], answers),
  ].join('\n');
}

const table = (head: string[], rows: string[]): string =>
  rows.length === 0
    ? ''
    : `<div class="wide" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;

function shapeOf(content: Content | undefined): string {
  const reference = Object.values(content ?? {})[0]
    ?.schema?.$ref?.split('/')
    .at(-1);
  return reference === undefined ? '' : `<a href="#${schemaId(reference)}">${escape(reference)}</a>`;
}

/** A sentence with words in backticks. */
export const prose = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

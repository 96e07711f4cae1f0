import { escape, slug } from './html.ts';

/** JSON Schema, as far as the document uses it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

/** A tag and a schema may have one name. */
export const schemaId = (name: string): string => `schema-${slug(name)}`;

/** What a value may be, as a list of its parts; other named ones are linked. */
export function renderSchema(schema: Schema): string {
  const about = schema.description === undefined ? '' : `<p>${escape(schema.description)}</p>`;
  const whole = Object.keys(schema.properties ?? {}).length === 0;
  return about + (whole ? `<p>${kind(schema)}</p>${inside(schema)}` : renderParts(schema));
}

function renderParts(schema: Schema): string {
  const items = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const needed = schema.required?.includes(name) ? ', required' : '';
    const words = part.description === undefined ? '' : ` — ${escape(part.description)}`;
    return `<li><code>${escape(name)}</code> <span class="kind">${kind(part)}${needed}</span>${words}${inside(part)}</li>`;
  });
  return `<ul class="parts">${items.join('')}</ul>`;
}

/** In few words. */
function kind(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#${schemaId(name)}">${escape(name)}</a>`;
  }
  const several = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (several !== undefined) return several.map(kind).join(schema.allOf === undefined ? ' or ' : ' and ');
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escape(JSON.stringify(value))}</code>`).join(' or ');
  if (schema.items !== undefined) return `list of ${kind(schema.items)}`;
  const type = [schema.type ?? 'any'].flat().join(' or ');
  return escape(schema.format === undefined ? type : `${type} (${schema.format})`);
}

/** The parts of a part that has no name of its own. */
function inside(schema: Schema): string {
  const found = schema.items ?? schema;
  const several = [found, ...(found.oneOf ?? found.anyOf ?? found.allOf ?? [])];
  return several
    .filter((each) => each.$ref === undefined && Object.keys(each.properties ?? {}).length > 0)
    .map((each) => renderParts(each))
    .join('');
}

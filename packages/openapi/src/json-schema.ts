import { z } from 'zod';

/** A JSON Schema of draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = { [key: string]: unknown };

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects the schemas that carry a `.meta({ id })` as components and refers to them. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  /** The JSON Schema of a zod schema; `io` says whether it is what comes in or what goes out. */
  add(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _dialect,
      $defs,
      ...root
    } = z.toJSONSchema(schema, { io, override: tidy }) as JsonSchema;
    const names = new Map<string, string>();
    const definitions = isObject($defs) ? Object.entries($defs) : [];
    for (const [id, definition] of definitions) names.set(id, this.#nameFor(id, definition, io));
    for (const [id, definition] of definitions) this.#store(names.get(id) ?? id, relink(definition, names));
    const body = relink(root, names);
    if (typeof root['id'] !== 'string') return body;
    const name = this.#nameFor(root['id'], root, io);
    this.#store(name, body);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A named schema that differs between coming in (defaults are optional) and going out has two names. */
  #nameFor(id: string, definition: unknown, io: 'input' | 'output'): string {
    const known = this.schemas[id];
    if (io === 'output' || known === undefined) return id;
    return sameShape(known, definition) ? id : `${id}Input`;
  }

  #store(name: string, schema: JsonSchema): void {
    const { id: _id, ...body } = schema;
    this.schemas[name] = body;
  }
}

/** References differ in name between two variants of the same shape, so they are left out of the comparison. */
const sameShape = (left: unknown, right: unknown): boolean => skeleton(left) === skeleton(right);
const skeleton = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === '$ref' || key === 'id' ? undefined : inner));

function relink(value: unknown, names: ReadonlyMap<string, string>): JsonSchema {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, walk(inner)];
        const id = inner.replace('#/$defs/', '');
        return [key, `#/components/schemas/${names.get(id) ?? id}`];
      }),
    );
  };
  const linked = walk(value);
  return isObject(linked) ? linked : {};
}

/** Readers are promised that objects may grow, and `format` says more than zod's long patterns. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
  if (jsonSchema['format'] !== undefined) delete jsonSchema['pattern'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
}

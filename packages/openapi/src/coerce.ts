import { isObject, type JsonSchema } from './json-schema.ts';

/**
 * Turns the strings of a path or query into the types of their JSON Schema. A string that does not read as the type is
 * left as it is, so that the input schema refuses it by name. Bodies are never coerced: JSON has types of its own.
 */
export type Coercion = (value: unknown) => unknown;

const asIs: Coercion = (value) => value;
const integer = /^-?(0|[1-9]\d{0,15})$/;
const number = /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/;

export function coercion(schema: unknown): Coercion {
  if (!isObject(schema)) return asIs;
  switch (schema['type']) {
    case 'integer':
      return (value) => (typeof value === 'string' && integer.test(value) ? Number(value) : value);
    case 'number':
      return (value) => (typeof value === 'string' && number.test(value) ? Number(value) : value);
    case 'boolean':
      return (value) => (value === 'true' ? true : value === 'false' ? false : value);
    case 'array': {
      const item = coercion(schema['items']);
      return (value) => (Array.isArray(value) ? value : [value]).map(item);
    }
    default:
      return asIs;
  }
}

/** A coercion per property of an object schema. */
export function coercions(schema: JsonSchema): ReadonlyMap<string, Coercion> {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return new Map(Object.entries(properties).map(([name, property]) => [name, coercion(property)]));
}

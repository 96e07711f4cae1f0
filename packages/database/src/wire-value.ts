/**
 * A value in PostgreSQL's text format. Instants go in UTC; bytes stay bytes; lists become array literals; what else is an object
 * becomes JSON. @throws RangeError for an invalid date or a value that cannot be sent.
 */
export function wireValue(value: unknown): string | Buffer | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : wireObject(value);
    default:
      throw new RangeError(`a ${typeof value} cannot be sent to the database`);
  }
}

function wireObject(value: object): string | Buffer {
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value;
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
}

const arrayLiteral = (values: readonly unknown[]): string => `{${values.map(element).join(',')}}`;

function element(value: unknown): string {
  if (Array.isArray(value)) return arrayLiteral(value);
  const wire = wireValue(value);
  if (wire === null) return 'NULL';
  const text = typeof wire === 'string' ? wire : `\\x${wire.toString('hex')}`;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

import type { Insertable } from 'kysely';
import { ScopeRefused } from './faults.ts';
import type { TenantTables } from './schema.ts';
import { type Statement, TENANT } from './statement.ts';

const texts = new Map<string, { readonly sql: string; readonly name: string | undefined }>();

/** More rows than this are sent without a name, so that a connection does not keep a plan per number of rows. */
const namedUpTo = 12;

/** PostgreSQL counts the values of one statement in 16 bits. */
const maxValues = 65_000;

/**
 * One `insert … values` for many rows with the tenant in front of each; the rows must all have the same columns. For the
 * hot writes: a query builder would take longer to compile than the server takes to insert.
 * @throws RangeError on no rows or too many.
 */
export function insertRows<T extends keyof TenantTables & string>(
  table: T,
  rows: readonly Insertable<TenantTables[T]>[],
): Statement<never> {
  const [first] = rows;
  if (first === undefined) throw new RangeError(`no rows for ${table}`);
  const columns = Object.keys(first);
  if (rows.length * (columns.length + 1) > maxValues) throw new RangeError(`too many rows for ${table}`);

  const parameters: unknown[] = [];
  for (const row of rows) {
    parameters.push(TENANT);
    const values: Readonly<Record<string, unknown>> = row;
    for (const column of columns) parameters.push(values[column]);
    if (Object.keys(row).length !== columns.length)
      throw new RangeError(`rows of ${table} differ in their columns`);
  }
  const { sql, name } = textFor(table, columns, rows.length);
  return name === undefined ? { sql, parameters } : { sql, parameters, name };
}

/**
 * The same for any number of rows, none included, in statements that each have a name and so a kept plan.
 */
export function insertInParts<T extends keyof TenantTables & string>(
  table: T,
  rows: readonly Insertable<TenantTables[T]>[],
): Statement<never>[] {
  const parts: Statement<never>[] = [];
  for (let from = 0; from < rows.length; from += namedUpTo)
    parts.push(insertRows(table, rows.slice(from, from + namedUpTo)));
  return parts;
}

function textFor(table: string, columns: readonly string[], rows: number) {
  const key = `${table} ${rows} ${columns.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (columns.includes('restaurant_id')) {
    throw new ScopeRefused(table, 'the scope writes restaurant_id, the statement does not');
  }
  const width = columns.length + 1;
  const tuple = (row: number): string =>
    `(${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(', ')})`;
  const names = ['restaurant_id', ...columns].map((column) => `"${column}"`).join(', ');
  const sql = `insert into "${table}" (${names}) values ${Array.from({ length: rows }, (_, row) => tuple(row)).join(', ')}`;
  const made = { sql, name: rows <= namedUpTo ? `insert.${table}.${rows}.${texts.size}` : undefined };
  texts.set(key, made);
  return made;
}

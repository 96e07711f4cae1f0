import { type Statement, TENANT } from '@toast/database/statement';
import type { Shape } from './shape.ts';

/** A row with every value as PostgreSQL writes it, so that it goes over unchanged to the microsecond. */
export type Row = Readonly<Record<string, string | null>>;

const quoted = (name: string): string => `"${name}"`;

/** All statements of this file name the restaurant first, as the rules for Citus want it; the tenant's policy stands behind. */
const mine = 'restaurant_id = $1';

const textColumns = ({ columns }: Shape) =>
  columns.map(({ name }) => `"${name}"::text as "${name}"`).join(', ');

/** Of a table without a key of its own there is one row. */
const tuple = (names: readonly string[]) => `(${names.join(', ')})`;

/** The next rows in the order of the key. */
export function pageAfter(shape: Shape, after: Row | undefined, limit: number): Statement<Row> {
  const { table, key } = shape;
  const order = key.map(({ name }) => quoted(name));
  const behind =
    after === undefined || key.length === 0
      ? ''
      : ` and ${tuple(order)} > ${tuple(key.map(({ type }, index) => `$${index + 2}::${type}`))}`;
  const values = behind === '' ? [] : key.map(({ name }) => after?.[name]);
  const sorted = key.length === 0 ? '' : ` order by ${order.join(', ')}`;
  return {
    sql: `select ${textColumns(shape)} from ${quoted(table)} where ${mine}${behind}${sorted} limit ${limit}`,
    parameters: [TENANT, ...values],
  };
}

/** The rows that have the keys of these. */
export function sameKeys(shape: Shape, rows: readonly Row[]): Statement<Row> {
  const { table, key } = shape;
  const parameters: unknown[] = [TENANT];
  const tuples = rows.map((row) =>
    tuple(key.map(({ name, type }) => `$${parameters.push(row[name])}::${type}`)),
  );
  const among =
    key.length === 0 ? '' : ` and ${tuple(key.map(({ name }) => quoted(name)))} in (${tuples.join(', ')})`;
  return { sql: `select ${textColumns(shape)} from ${quoted(table)} where ${mine}${among}`, parameters };
}

export function insertion({ table, columns }: Shape, rows: readonly Row[]): Statement<never> {
  const parameters: unknown[] = [TENANT];
  const values = rows.map(
    (row) => `($1, ${columns.map(({ name, type }) => `$${parameters.push(row[name])}::${type}`).join(', ')})`,
  );
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  return {
    sql: `insert into ${quoted(table)} (restaurant_id, ${names}) values ${values.join(', ')}`,
    parameters,
  };
}

/** Gives a row that is there the content of the copy's; an editor who has it open finds it changed. */
export function contentUpdate({ table, columns, key }: Shape, row: Row, by: string): Statement<never> {
  const parameters: unknown[] = [TENANT];
  const value = (name: string, type: string) => `$${parameters.push(row[name])}::${type}`;
  const own = new Set(['rev', 'updated_by', 'updated_at', ...key.map(({ name }) => name)]);
  const set = [
    ...columns
      .filter(({ name }) => !own.has(name))
      .map(({ name, type }) => `"${name}" = ${value(name, type)}`),
    'rev = rev + 1',
    `updated_by = $${parameters.push(by)}`,
    `updated_at = $${parameters.push(new Date().toISOString())}`,
  ];
  const where = key.map(({ name, type }) => `"${name}" = ${value(name, type)}`);
  return {
    sql: `update ${quoted(table)} set ${set.join(', ')} where ${mine} and ${where.join(' and ')}`,
    parameters,
  };
}

export const keyOf = ({ key }: Shape, row: Row): string => key.map(({ name }) => row[name]).join(' ');

/** The columns in which two rows differ; how often and by whom they were edited does not count. */
export function differences({ columns }: Shape, a: Row, b: Row): string[] {
  const aside = new Set(['rev', 'updated_by', 'updated_at']);
  return columns.map(({ name }) => name).filter((name) => !aside.has(name) && a[name] !== b[name]);
}

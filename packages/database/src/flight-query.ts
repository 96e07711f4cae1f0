import type pg from 'pg';
import { FlightBytes } from './flight-bytes.ts';
import { parsers } from './parsers.ts';
import type { Landed } from './statement.ts';
import { wireValue } from './wire-value.ts';

/** A statement as it is sent: the tenant is among its values already. */
export type Outgoing = {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
};

type Field = { readonly name: string; readonly parse: (text: string) => unknown };
/** What a connection knows of a named statement; without fields it is not sure whether the server has it. */
type Kept = { readonly sql: string; readonly fields: readonly Field[] | undefined };

/** How a column comes off the wire. */
const parserOf = (type: number): ((text: string) => unknown) => {
  const parse: unknown = parsers.getTypeParser(type, 'text');
  return typeof parse === 'function' ? (text) => parse(text) : (text) => text;
};

const keptBy = new WeakMap<pg.Connection, Map<string, Kept>>();

/**
 * Several statements with one Sync behind them, in place of node-postgres' own query object, which syncs after each: the server then
 * answers all of them in one write, and both sides wake up once. After an error the server skips the rest up to the Sync, a
 * commit among them, so whoever sent this must roll back.
 */
export class FlightQuery implements pg.Submittable {
  /** Called once; node-postgres wraps it with its timeout. */
  callback: (error: unknown, landed?: readonly Landed[]) => void;
  /** Milliseconds; node-postgres takes it instead of the connection's. */
  query_timeout: number | undefined;
  readonly #statements: readonly (Outgoing & { readonly wire: readonly (string | Buffer | null)[] })[];
  readonly #landed: Landed[] = [];
  readonly #fieldsOf: (readonly Field[])[] = [];
  #kept = new Map<string, Kept>();
  #rows: Record<string, unknown>[] = [];
  #unreadable: unknown;

  constructor(
    statements: readonly Outgoing[],
    callback: (error: unknown, landed?: readonly Landed[]) => void,
  ) {
    // A value that cannot be sent is found before anything is.
    this.#statements = statements.map((statement) => ({
      ...statement,
      wire: statement.values.map(wireValue),
    }));
    this.callback = callback;
  }

  /** How many statements were answered; the error is the next one's. */
  get answered(): number {
    return this.#landed.length;
  }

  submit(connection: pg.Connection): void {
    const kept = keptBy.get(connection) ?? new Map<string, Kept>();
    keptBy.set(connection, kept);
    this.#kept = kept;
    const bytes = new FlightBytes();
    for (const [index, { sql, wire, name = '' }] of this.#statements.entries()) {
      const known = name === '' ? undefined : kept.get(name);
      const isKept = known?.fields !== undefined && known.sql === sql;
      if (!isKept) {
        if (known !== undefined) bytes.closeStatement(name);
        bytes.parse(name, sql);
        if (name !== '') kept.set(name, { sql, fields: undefined });
      }
      bytes.bind(name, wire);
      if (isKept) this.#fieldsOf[index] = known.fields;
      else bytes.describePortal();
      bytes.execute();
    }
    bytes.sync();
    // Where it is closed already, node-postgres fails what is under way.
    if (connection.stream.writable) connection.stream.write(bytes.all);
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#fieldsOf[this.#landed.length] = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: parserOf(dataTypeID),
    }));
  }

  handleDataRow({ fields: texts }: { fields: readonly (string | null)[] }): void {
    if (this.#unreadable !== undefined) return;
    const row: Record<string, unknown> = {};
    try {
      for (const [column, { name, parse }] of (this.#fieldsOf[this.#landed.length] ?? []).entries()) {
        const text = texts[column];
        row[name] = text === null || text === undefined ? null : parse(text);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#unreadable = error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    // The tag ends with the number of rows: INSERT 0 3, UPDATE 1.
    const affected = Number(text.slice(text.lastIndexOf(' ') + 1));
    const index =
      this.#landed.push({ rows: this.#rows, affected: Number.isNaN(affected) ? 0 : affected }) - 1;
    this.#rows = [];
    const { name, sql } = this.#statements[index] ?? {};
    if (name !== undefined && sql !== undefined)
      this.#kept.set(name, { sql, fields: this.#fieldsOf[index] ?? [] });
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleReadyForQuery(): void {
    if (this.#unreadable === undefined) this.callback(null, this.#landed);
    else this.callback(this.#unreadable);
  }

  handleError(error: unknown): void {
    // It may be the statement's plan that no longer fits, after a migration: it is prepared anew the next time.
    const { name, sql } = this.#statements[this.#landed.length] ?? {};
    if (name !== undefined && sql !== undefined) this.#kept.set(name, { sql, fields: undefined });
    this.callback(error);
  }
}

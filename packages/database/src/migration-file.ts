import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { TableKind } from './schema.ts';

/** A statement of a migration; `creates` when it makes a table, with the kind that the line above it declares. */
export type MigrationStatement = {
  readonly text: string;
  readonly creates?: { readonly table: string; readonly kind: TableKind };
};

export type MigrationFile = {
  /** For example `0001-foundation`. */
  readonly name: string;
  readonly hash: string;
  /** What may not run in a transaction (an index built concurrently): the file says `-- alone` and holds one statement. */
  readonly alone: boolean;
  readonly statements: readonly MigrationStatement[];
};

const directory = new URL('../migrations/', import.meta.url);

/** All migrations in order. */
export function migrationFiles(): MigrationFile[] {
  return readdirSync(directory)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) =>
      parseMigration(file.replace(/\.sql$/, ''), readFileSync(new URL(file, directory), 'utf8')),
    );
}

/**
 * Splits at semicolons that end a line, outside of `$$ … $$`. A file whose first lines hold `-- every table: local`
 * (generated SQL) needs no declaration per table.
 * @throws Error when a table is made without its kind, or several statements want to be alone.
 */
export function parseMigration(name: string, text: string): MigrationFile {
  const every = /^-- every table: (distributed|reference|local)$/m.exec(text)?.[1];
  const statements: MigrationStatement[] = [];
  let open = '';
  for (const part of text.split(/(?<=;)[ \t]*(?:\n|$)/)) {
    open += open === '' ? part : `\n${part}`;
    if ((open.match(/\$\$/g) ?? []).length % 2 === 1) continue;
    if (open.replaceAll(/^\s*--.*$/gm, '').trim() !== '') statements.push(declared(name, open.trim(), every));
    open = '';
  }
  const alone = /^-- alone$/m.test(text);
  if (alone && statements.length !== 1)
    throw new Error(`${name}: a migration outside a transaction holds one statement`);
  return { name, alone, hash: createHash('sha256').update(text).digest('hex'), statements };
}

function declared(name: string, text: string, every: string | undefined): MigrationStatement {
  const create = /^create table (?:if not exists )?([^\s(]+)/im.exec(text);
  if (create?.[1] === undefined) return { text };
  const kind = /^-- (distributed|reference|local)$/m.exec(text)?.[1] ?? every;
  if (kind !== 'distributed' && kind !== 'reference' && kind !== 'local') {
    throw new Error(`${name}: table ${create[1]} is not declared distributed, reference or local`);
  }
  return { text, creates: { table: create[1], kind } };
}

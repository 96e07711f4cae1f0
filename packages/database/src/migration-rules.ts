import type { MigrationFile } from './migration-file.ts';

/**
 * What the version that is still running cannot stand, or what keeps others waiting while it is done. Source: the locks that
 * PostgreSQL's manual gives for ALTER TABLE and CREATE INDEX.
 */
const breaking: readonly { readonly shape: RegExp; readonly unless?: RegExp; readonly why: string }[] = [
  { shape: /\bdrop (table|column|view|function|schema)\b/i, why: 'drops what the running version may use' },
  { shape: /\brename (to|column|constraint)\b/i, why: 'renames what the running version may use' },
  {
    shape: /\balter (column )?\S+ (set data )?type\b/i,
    why: 'rewrites the table under an exclusive lock',
  },
  {
    shape: /\balter (column )?\S+ set not null\b/i,
    why: 'refuses what the running version writes; add a check `not valid` first',
  },
  {
    shape: /\badd column [^;]*\bnot null\b/i,
    unless: /\bdefault\b/i,
    why: 'adds a column that the running version does not fill',
  },
  {
    shape: /\badd (constraint \S+ )?(check|foreign key)\b/i,
    unless: /\bnot valid\b/i,
    why: 'reads the whole table under a lock; add it `not valid`, then validate it',
  },
  {
    shape: /\badd (constraint \S+ )?unique\b/i,
    unless: /\busing index\b/i,
    why: 'builds an index under a lock; build it concurrently first',
  },
  {
    shape: /\bcreate (unique )?index (?!concurrently)/i,
    why: 'keeps writers waiting; build it concurrently',
  },
];

/**
 * Expand, then contract: what is wrong with a migration that runs beside the version before it. A table that the same file makes
 * is nobody's yet, and a statement below `-- contract: <why nothing that runs needs it any more>` was thought about.
 */
export function dangersOf(migration: MigrationFile): string[] {
  const own = new Set(migration.statements.flatMap(({ creates }) => creates?.table ?? []));
  return migration.statements
    .filter(({ text }) => !/^-- contract: \S/m.test(text))
    .flatMap(({ text, creates }) => {
      const bare = text.replaceAll(/^\s*--.*$/gm, '').trim();
      if (creates !== undefined || own.has(changedBy(bare) ?? '')) return [];
      return breaking
        .filter(({ shape, unless }) => shape.test(bare) && unless?.test(bare) !== true)
        .map(({ why }) => `${migration.name}: ${why}\nin: ${bare}`);
    });
}

/** The table that an `alter table` or a `create index` is about. */
const changedBy = (text: string): string | undefined =>
  (/^alter table (?:if exists |only )*([^\s;]+)/i.exec(text) ??
    /^create (?:unique )?index [^;]*? on (?:only )?([^\s(]+)/i.exec(text))?.[1];

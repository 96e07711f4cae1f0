import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './client.ts';
import { migrationFiles } from './migration-file.ts';
import { directory } from './scope.ts';

/** The migrations that this version was written for, in order. */
export const knownMigrations = (): string[] => migrationFiles().map(({ name }) => name);

/** No such table; not ours to read, because an older version made it. */
const neverMigratedByUs = new Set(['42P01', '42501']);

/**
 * Which of these the database has not had. One that has had more than these is as good: a new version only adds, so the old one
 * runs beside it.
 */
export async function missingMigrations(db: Database, known: readonly string[]): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from schema_migration`.execute(directory(db));
    const applied = new Set(rows.map(({ name }) => name));
    return known.filter((name) => !applied.has(name));
  } catch (error) {
    if (error instanceof pg.DatabaseError && neverMigratedByUs.has(error.code ?? '')) return known;
    throw error;
  }
}

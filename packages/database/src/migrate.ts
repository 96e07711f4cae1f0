import pg from 'pg';
import { type MigrationFile, migrationFiles } from './migration-file.ts';
import { migrateQueue } from './queue/migrate-queue.ts';
import { rulesFor } from './table-rules.ts';

export type MigrateOptions = {
  /** Password of the role `toast_app`, by which the application connects. */
  readonly appPassword: string;
  readonly onApplied?: (migration: string) => void;
  /** Milliseconds for which one lock is waited for before everybody who queued behind us is let through; 2 000 by default. */
  readonly lockTimeout?: number;
  /** Milliseconds for which a migration that got no lock is tried again; 300 000 by default. */
  readonly patience?: number;
  readonly files?: readonly MigrationFile[];
};

export type Migrated = { readonly applied: readonly string[]; readonly citus: boolean };

const lockNotAvailable = '55P03';

/** Any number; all migrators of a database wait for one another on it. */
const lock = 74_617_374;

/**
 * Brings a database to the newest schema: forward only, each migration in a transaction, one migrator at a time, nothing
 * on the second run. Distributes the tables where the server has the citus extension.
 * @throws Error when an applied migration's file was changed or is gone.
 */
export async function migrate(adminUrl: string, options: MigrateOptions): Promise<Migrated> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'toast migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const { rows } = await client.query<{ citus: boolean }>(
      "select exists (select from pg_extension where extname = 'citus') as citus",
    );
    const citus = rows[0]?.citus === true;
    await makeRole(client, options.appPassword, citus);
    await client.query(`create table if not exists schema_migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`);
    // A backend says that it is not ready while what it needs is missing.
    await client.query('grant select on schema_migration to toast_app');
    const applied: string[] = [];
    for (const migration of await pending(client, options.files ?? migrationFiles())) {
      await patiently(client, migration, citus, options);
      applied.push(migration.name);
      options.onApplied?.(migration.name);
    }
    await migrateQueue(adminUrl);
    return { applied, citus };
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, password: string, citus: boolean): Promise<void> {
  // Roles belong to the whole server: migrators of two databases may meet here.
  await client.query(
    `do $$ begin create role toast_app; exception when duplicate_object or unique_violation then null; end $$`,
  );
  const attributes = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
  await client.query(`alter role toast_app with ${attributes} password ${client.escapeLiteral(password)}`);
  if (!citus) return;
  // Without it `set local app.restaurant_id` does not reach the workers, and their policies see nothing.
  await client.query("alter role toast_app set citus.propagate_set_commands = 'local'");
  // A worker's refusal names its constraint in its sentence only, which src/violated.ts reads.
  await client.query("alter role toast_app set lc_messages = 'C'");
}

async function pending(client: pg.Client, files: readonly MigrationFile[]): Promise<MigrationFile[]> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  );
  for (const { name, hash } of rows) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`migration ${name} was applied here but is not in this version`);
    if (file.hash !== hash)
      throw new Error(`migration ${name} was changed after it had been applied; add a new one instead`);
  }
  const done = new Set(rows.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

/**
 * A lock that is waited for keeps all who come later waiting, too, even readers: one long transaction would stop every order. So the
 * migration gives up soon, lets them through and tries again. Old and new versions run beside it.
 */
async function patiently(
  client: pg.Client,
  migration: MigrationFile,
  citus: boolean,
  options: MigrateOptions,
) {
  const { lockTimeout = 2_000, patience = 300_000 } = options;
  const until = Date.now() + patience;
  for (let pause = 50; ; pause = Math.min(pause * 2, 5_000)) {
    try {
      return await (migration.alone
        ? applyAlone(client, migration)
        : apply(client, migration, { citus, lockTimeout }));
    } catch (error) {
      const waited = error instanceof pg.DatabaseError && error.code === lockNotAvailable;
      if (!waited || Date.now() > until)
        throw new Error(`migration ${migration.name} failed`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function apply(
  client: pg.Client,
  migration: MigrationFile,
  { citus, lockTimeout }: { readonly citus: boolean; readonly lockTimeout: number },
): Promise<void> {
  await client.query('begin');
  try {
    if (citus) {
      // Foreign keys between tables made in the same transaction need it.
      await client.query("set local citus.multi_shard_modify_mode = 'sequential'");
      // The shards' locks are taken by the workers' sessions.
      await client.query("set local citus.propagate_set_commands = 'local'");
    }
    await client.query(`set local lock_timeout = ${lockTimeout}`);
    for (const { text, creates } of migration.statements) {
      await client.query(text);
      if (creates === undefined) continue;
      for (const rule of rulesFor(creates.table, creates.kind, citus)) await client.query(rule);
    }
    await note(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** `create index concurrently` waits for transactions, not with a lock that others queue for; what a lost attempt left is swept up first. */
async function applyAlone(client: pg.Client, migration: MigrationFile): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select indexrelid::regclass::text as name from pg_index join pg_class on oid = indexrelid where not indisvalid and relkind = 'i'",
  );
  for (const { text } of migration.statements) {
    const left = rows.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
    if (left !== undefined) await client.query(`drop index concurrently ${left.name}`);
    await client.query(text);
  }
  await note(client, migration);
}

async function note(client: pg.Client, { name, hash }: MigrationFile): Promise<void> {
  await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash]);
}

import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Where graphile-worker keeps its tables: plain ones of the coordinator. */
const schema = 'graphile_worker';

/**
 * Brings the queue's own tables to the version of the library, and lets the application use them. The library would do the first
 * at run time, as the owner; ours runs as `toast_app`, which owns nothing, and its tables have row-level security without a policy.
 */
export async function migrateQueue(adminUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: adminUrl, max: 1, application_name: 'toast migrate' });
  // A lost connection shows in the statement that was on it.
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, schema });
    await pgPool.query(permissions);
  } finally {
    await pgPool.end();
  }
}

const permissions = `do $$
  declare queue record;
  begin
    grant usage on schema ${schema} to toast_app;
    grant select on ${schema}.migrations to toast_app;
    for queue in select c.relname as name from pg_class c
      where c.relnamespace = '${schema}'::regnamespace and c.relkind = 'r' and c.relname like '\\_private\\_%'
    loop
      execute format('grant select, insert, update, delete on ${schema}.%I to toast_app', queue.name);
      if not exists (select from pg_policies p where p.schemaname = '${schema}' and p.tablename = queue.name and p.policyname = 'toast_app') then
        execute format('create policy toast_app on ${schema}.%I to toast_app using (true) with check (true)', queue.name);
      end if;
    end loop;
    grant select on ${schema}.jobs to toast_app;
  end $$`;

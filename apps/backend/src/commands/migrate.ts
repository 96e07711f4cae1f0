import { migrate } from '@toast/database/migrate';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';

/** Brings the database to the newest schema; the role toast_app gets the password that DATABASE_URL has. */
export async function migrateCommand(config: Config, log: FastifyBaseLogger): Promise<void> {
  if (config.databaseAdminUrl === null) throw new Error('migrate needs DATABASE_ADMIN_URL');
  const appPassword = decodeURIComponent(new URL(config.databaseUrl).password);
  const { applied, citus } = await migrate(config.databaseAdminUrl, {
    appPassword,
    onApplied: (migration) => log.info({ migration }, 'applied'),
  });
  log.info({ applied: applied.length, citus }, 'the schema is up to date');
}

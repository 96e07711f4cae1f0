import { join } from 'node:path';
import { createTestDatabase } from '@toast/database/testing';
import { type Database, openDatabase } from '@toast/local/database';
import type { GivenDatabase } from '@toast/local/env';
import { freePort } from '@toast/local/ports';
import { keepSecrets } from '@toast/local/secrets';

export type StackDatabase = Database & {
  /** For people: "PostgreSQL, embedded". */
  readonly title: string;
};

export type StackDatabaseOptions = {
  readonly dataDir: string;
  /** Survives a power cut, and is kept when it stops. */
  readonly durable: boolean;
  /** A database of the user's own, to work on. */
  readonly given?: GivenDatabase | undefined;
  readonly log?: (line: string) => void;
};

/**
 * The database under both regions: a fresh one on the server that TOAST_TEST_CITUS_URL names, the one that is given, or an embedded
 * PostgreSQL with its data in `dataDir`.
 */
export async function openStackDatabase(options: StackDatabaseOptions): Promise<StackDatabase> {
  const citus = process.env.TOAST_TEST_CITUS_URL;
  if (options.given === undefined && citus) return { ...(await freshOn(citus)), title: 'Citus' };
  const opened = await openDatabase({
    given: options.given,
    dataDir: options.dataDir,
    port: await freePort(),
    durable: options.durable,
    appPassword: keepSecrets(options.dataDir).appPassword,
    log: options.log ?? (() => {}),
  });
  const title =
    options.given === undefined ? `PostgreSQL, data in ${join(options.dataDir, 'postgres')}` : 'yours';
  return { ...opened, title };
}

/** A database of its own on a server, dropped when it stops. */
export async function freshOn(superuserUrl: string): Promise<Database> {
  const { adminUrl, appUrl, drop } = await createTestDatabase(superuserUrl);
  return { adminUrl, appUrl, ended: new Promise(() => {}), stop: drop };
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a PostgreSQL server's superuser; make databases of your own on it. */
    postgres: string;
  }
}

/**
 * vitest's globalSetup for tests that need a real database: one throw-away server for the run, or the one that
 * TOAST_TEST_CITUS_URL or TOAST_TEST_DATABASE_URL names. Tests read the URL with `inject('postgres')`.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TOAST_TEST_CITUS_URL || process.env.TOAST_TEST_DATABASE_URL;
  if (given !== undefined && given !== '') {
    project.provide('postgres', given);
    return undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-test-'));
  const server = await startPostgres({ dataDir, port: await freePort(), durable: false });
  project.provide('postgres', server.url('postgres'));
  return () => server.stop();
}

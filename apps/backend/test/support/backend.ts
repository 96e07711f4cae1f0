import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { inject } from 'vitest';
import { type DemoFacts, seed } from '../../demo/seed.ts';
import { compose } from '../../src/compose.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Deps } from '../../src/deps.ts';
import { createLogger } from '../../src/http/logger.ts';
import { createServer } from '../../src/http/server.ts';
import { shutDown } from '../../src/http/shutdown.ts';
import { type LogLines, logLines } from './log-lines.ts';

/** The origins of the apps as every test backend knows them. */
export const origins = {
  customer: 'http://customer.test',
  admin: 'http://admin.test',
  kitchen: 'http://kitchen.test',
} as const;

export type TestBackend = {
  /** For example `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly deps: Deps;
  readonly logs: LogLines;
  stop(): Promise<void>;
};

export type BackendOptions = { readonly config?: Partial<Config>; readonly maxConnections?: number };

/** A backend of its own on a free loopback port, over the given database; several may share one. */
export async function startBackend(
  database: TestDatabase,
  options: BackendOptions = {},
): Promise<TestBackend> {
  const config: Config = {
    ...readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: database.appUrl,
      TOAST_SECRET: 'a secret that only tests know, 32+ characters',
      CUSTOMER_URL: origins.customer,
      ADMIN_URL: origins.admin,
      KITCHEN_URL: origins.kitchen,
      DRAIN_SECONDS: '0',
    }),
    ...options.config,
  };
  const logs = logLines();
  const { maxConnections = 10 } = options;
  const deps = compose(config, createLogger('info', logs.stream), { maxConnections });
  const server = await createServer(deps);
  const url = await server.app.listen({ host: config.host, port: config.port });
  return { url, deps, logs, stop: () => shutDown(server, deps) };
}

export type SeededBackend = TestBackend & { readonly database: TestDatabase; readonly demo: DemoFacts };

/** A backend over a fresh database with the three demo restaurants. `stop` drops the database as well. */
export async function startSeededBackend(options: BackendOptions = {}): Promise<SeededBackend> {
  const database = await createTestDatabase(inject('postgres'));
  const backend = await startBackend(database, options);
  const demo = await seed(backend.deps);
  return {
    ...backend,
    database,
    demo,
    stop: async () => {
      await backend.stop();
      await database.drop();
    },
  };
}

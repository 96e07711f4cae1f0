import { join } from 'node:path';
import type { GivenDatabase } from './env.ts';
import { startPostgres } from './postgres.ts';

/** `adminUrl`: the owner's, who migrates; `appUrl`: of the role toast_app, which row-level security binds. */
export type Database = {
  adminUrl: string;
  appUrl: string;
  /** Resolves with its last lines when it ends by itself; a server of somebody else never does. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  given: GivenDatabase | undefined;
  dataDir: string;
  port: number;
  durable: boolean;
  appPassword: string;
  log: (line: string) => void;
};

/** The user's own server when one is given, else the embedded one, with its data in `<dataDir>/postgres`. */
export async function openDatabase({
  given,
  appPassword,
  dataDir,
  ...options
}: DatabaseOptions): Promise<Database> {
  if (given !== undefined) {
    const appUrl = given.appUrl ?? asApp(given.adminUrl, appPassword);
    return { adminUrl: given.adminUrl, appUrl, ended: new Promise(() => {}), stop: async () => {} };
  }
  const server = await startPostgres({ ...options, dataDir: join(dataDir, 'postgres') });
  return {
    adminUrl: server.url(),
    appUrl: asApp(server.url(), appPassword),
    ended: server.ended,
    stop: server.stop,
  };
}

/** The same database as the role toast_app; `migrate` gives the role the password that it finds in this URL. */
function asApp(adminUrl: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = 'toast_app';
  url.password = password;
  return url.href;
}

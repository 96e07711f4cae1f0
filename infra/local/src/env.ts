import { resolve } from 'node:path';
import type { App } from './apps.ts';
import { Failure } from './failure.ts';
import type { NeededPort } from './ports.ts';
import { root } from './root.ts';

export type PortName = App | 'api' | 'database';
export type Ports = Record<PortName, number>;

/** What each port is for, where it is unless told otherwise, and by which variable it is told. */
export const PORTS: Record<PortName, NeededPort> = {
  customer: { port: 3000, role: 'customer app', variable: 'TOAST_CUSTOMER_PORT' },
  admin: { port: 3001, role: 'admin app', variable: 'TOAST_ADMIN_PORT' },
  kitchen: { port: 3002, role: 'kitchen app', variable: 'TOAST_KITCHEN_PORT' },
  api: { port: 4000, role: 'api', variable: 'TOAST_API_PORT' },
  database: { port: 5433, role: 'database', variable: 'TOAST_DB_PORT' },
};

/** `databaseUrl`: a server of the user's own, as its superuser; `databaseAppUrl`: the same as toast_app, when given. */
export type Settings = { ports: Ports; dataDir: string; database: GivenDatabase | undefined };
export type GivenDatabase = { adminUrl: string; appUrl?: string };

/** What the environment asks of the launcher; throws a Failure that names the variable that is wrong. */
export function readSettings(variables: NodeJS.ProcessEnv = process.env): Settings {
  const port = (name: PortName) => {
    const given = variables[PORTS[name].variable];
    if (given === undefined || given === '') return PORTS[name].port;
    const number = Number(given);
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
    throw new Failure(
      `${PORTS[name].variable} is ${JSON.stringify(given)}, which is not a port.`,
      'Give a number from 1 to 65535.',
    );
  };
  return {
    ports: {
      customer: port('customer'),
      admin: port('admin'),
      kitchen: port('kitchen'),
      api: port('api'),
      database: port('database'),
    },
    dataDir: resolve(root, variables.TOAST_DATA_DIR || '.data'),
    database: givenDatabase(variables),
  };
}

/** DATABASE_URL alone is an owner's; beside DATABASE_ADMIN_URL it is the application's. */
function givenDatabase({
  DATABASE_URL: url,
  DATABASE_ADMIN_URL: adminUrl,
}: NodeJS.ProcessEnv): GivenDatabase | undefined {
  if (!url) return undefined;
  return adminUrl ? { adminUrl, appUrl: url } : { adminUrl: url };
}

import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { APPS, type App } from './apps.ts';
import { standaloneServer } from './build.ts';
import type { Database } from './database.ts';
import type { Urls } from './demo.ts';
import { PORTS, type Ports } from './env.ts';
import { prettyLog } from './pretty-log.ts';
import type { ProgramOptions } from './program.ts';
import type { Report } from './report.ts';
import { inRoot } from './root.ts';

/** A server of the product: what to start, and the URL that says whether it answers. */
export type Service = Omit<ProgramOptions, 'onLine'> & { probe: string; isWell: (status: number) => boolean };

/** `watch`: restart and rebuild as files change, instead of running what was built. */
export type Setting = { ports: Ports; urls: Urls; database: Database; secret: string; watch: boolean };

/** The addresses at which people and programs find the product. */
export function urlsOf(ports: Ports): Urls {
  const url = (name: keyof Urls) => `http://localhost:${ports[name]}`;
  return { customer: url('customer'), admin: url('admin'), kitchen: url('kitchen'), api: url('api') };
}

/** What every part of the product is told; our own settings and the owner's database are nobody else's business. */
function commonEnvironment({ urls, watch }: Setting): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_ADMIN_URL: _adminUrl, ...rest } = process.env;
  const ours = new Set(Object.values(PORTS).map(({ variable }) => variable));
  return {
    ...Object.fromEntries(
      Object.entries(rest).filter(([name]) => !ours.has(name) && name !== 'TOAST_BOOTSTRAP_PID'),
    ),
    NODE_ENV: watch ? 'development' : 'production',
    PUBLIC_API_URL: urls.api,
    CUSTOMER_URL: urls.customer,
    ADMIN_URL: urls.admin,
    KITCHEN_URL: urls.kitchen,
  };
}

/** One of the backend's own commands, for example `migrate`; only those that change the schema get the owner's URL. */
export function backendCommand(setting: Setting, args: readonly string[], asOwner: boolean): ProgramOptions {
  return {
    name: `backend ${args[0]}`,
    program: process.execPath,
    args: [
      ...(setting.watch && !asOwner ? ['--watch', '--watch-preserve-output'] : []),
      'src/main.ts',
      ...args,
    ],
    cwd: inRoot('apps/backend'),
    env: {
      ...commonEnvironment(setting),
      HOST: '127.0.0.1',
      PORT: String(setting.ports.api),
      DATABASE_URL: setting.database.appUrl,
      ...(asOwner ? { DATABASE_ADMIN_URL: setting.database.adminUrl } : {}),
      TOAST_SECRET: setting.secret,
      // Nobody stands in front who would have to notice that it leaves.
      DRAIN_SECONDS: '0',
    },
  };
}

export function backendService(setting: Setting): Service {
  const probe = `http://127.0.0.1:${setting.ports.api}/healthz`;
  return {
    ...backendCommand(setting, ['serve'], false),
    name: 'api',
    probe,
    isWell: (status) => status === 200,
  };
}

/** What follows from events, and the regular chores; it has no door, so nobody waits for it. */
export function workProgram(setting: Setting): ProgramOptions {
  const command = backendCommand(setting, ['work'], false);
  // The port is the backend's; two cannot listen there.
  return { ...command, name: 'work', env: { ...command.env, METRICS_PORT: '' } };
}

export function appServices(setting: Setting): Service[] {
  return APPS.map((app) => {
    const port = String(setting.ports[app]);
    const env = {
      ...commonEnvironment(setting),
      PORT: port,
      HOSTNAME: '127.0.0.1',
      BACKEND_URL: `http://127.0.0.1:${setting.ports.api}`,
    };
    const how = setting.watch
      ? nextDev(app, port)
      : { args: [standaloneServer(app)], cwd: dirname(standaloneServer(app)) };
    const probe = `http://127.0.0.1:${port}/`;
    return { name: app, program: process.execPath, env, ...how, probe, isWell: (status) => status < 500 };
  });
}

function nextDev(app: App, port: string): Pick<Service, 'args' | 'cwd'> {
  const next = inRoot('apps', app, 'node_modules/next/dist/bin/next');
  return { args: [next, 'dev', '--port', port, '--hostname', '127.0.0.1'], cwd: inRoot('apps', app) };
}

/** Prints a service's log lines readably, under its name. */
export function logTo(report: Report, name: string): (line: string) => void {
  return (line) => {
    const text = stripVTControlCharacters(line);
    if (text.trim() !== '') report.service(name, prettyLog(text));
  };
}

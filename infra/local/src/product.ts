import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { completeDemo, type Demo, type Urls } from './demo.ts';
import { type GivenDatabase, PORTS, type PortName, type Ports } from './env.ts';
import type { Failure } from './failure.ts';
import { demandFreePorts } from './ports.ts';
import { stopLeftover } from './postgres/leftover.ts';
import { type Program, type ProgramOptions, runProgram, startProgram } from './program.ts';
import type { Report } from './report.ts';
import { keepSecrets } from './secrets.ts';
import {
  appServices,
  backendCommand,
  backendService,
  logTo,
  type Service,
  type Setting,
  urlsOf,
  workProgram,
} from './services.ts';
import { endedFailure, untilWell } from './until-well.ts';

/**
 * `durable: false` is for a throw-away product: no fsync, and the database's directory goes with it. `apps: false` runs the
 * backend alone. `watch`: see Setting. `signal` stops the starting; a started product is stopped with `stop`.
 */
export type ProductOptions = {
  ports: Ports;
  dataDir: string;
  report: Report;
  durable?: boolean;
  database?: GivenDatabase | undefined;
  apps?: boolean;
  watch?: boolean;
  signal?: AbortSignal;
};

export type Product = {
  urls: Urls;
  demo: Demo;
  database: Pick<Database, 'adminUrl' | 'appUrl'>;
  /** To take the backend away and bring it back, as crashes and deployments do. */
  backend: {
    readonly pid: number;
    /** Resolves when the process is gone. */
    kill(signal: NodeJS.Signals): Promise<void>;
    /** Starts it again after `kill`; resolves when it answers. */
    restart(): Promise<void>;
  };
  /** Resolves when a part ends without being asked to. */
  failed: Promise<Failure>;
  stop(): Promise<void>;
};

/** Runs the whole product: database, migrations, demo data, backend, apps. Whatever fails, nothing is left running. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { report, ports, dataDir, signal } = options;
  const undo: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async () => {
    stopping = true;
    // Those who use the database go before it: the last thing started is the first to stop, the servers all at once.
    for (const step of undo.splice(0).reverse()) await step();
  };
  const failure = Promise.withResolvers<Failure>();
  const running = new Set<Program>();
  undo.push(async () => void (await Promise.all([...running].map((program) => program.stop()))));

  const launch = (service: ProgramOptions): Program => {
    const program = startProgram({ ...service, onLine: logTo(report, service.name) });
    running.add(program);
    void program.ended.then((end) => {
      if (!running.delete(program) || stopping) return;
      failure.resolve(endedFailure(service.name, end));
    });
    return program;
  };
  const launchAndWait = async (service: Service): Promise<Program> => {
    const program = launch(service);
    await untilWell(service, program, signal);
    return program;
  };

  try {
    await checkPorts(options);
    const { secret, appPassword } = keepSecrets(dataDir);
    const title = options.database === undefined ? 'start PostgreSQL' : 'use the PostgreSQL of DATABASE_URL';
    const database = await report.step(title, () =>
      openDatabase({
        given: options.database,
        dataDir,
        port: ports.database,
        durable: options.durable ?? true,
        appPassword,
        log: logTo(report, 'database'),
      }),
    );
    undo.unshift(database.stop);
    void database.ended.then((last) => {
      if (!stopping) failure.resolve(endedFailure('database', { code: null, signal: null, last }));
    });

    const urls = urlsOf(ports);
    const setting: Setting = { ports, urls, database, secret, watch: options.watch ?? false };
    const demoFile = join(dataDir, 'demo.json');
    const prepare = (args: readonly string[], advice: string) =>
      runProgram({ ...backendCommand(setting, args, true), report, advice, signal });
    await report.step('migrate the database', () =>
      prepare(
        ['migrate'],
        'Look at what it says above. The database of an older checkout? npm start -- --reset',
      ),
    );
    await report.step('seed the demo restaurants', () =>
      prepare(['seed', '--out', demoFile], 'Look at what it says above. To start over: npm start -- --reset'),
    );

    const api = backendService(setting);
    const services = options.apps === false ? [] : appServices(setting);
    const names = [api, ...services].map(({ name }) => name).join(', ');
    let backend = await report.step(`start ${names}, work`, async () => {
      const first = launch(api);
      const rest = services.map((service) => ({ service, program: launch(service) }));
      // The apps boot meanwhile, but asking them for a page before the backend answers would only fill the log with faults.
      await untilWell(api, first, signal);
      launch(workProgram(setting));
      await Promise.all(rest.map(({ service, program }) => untilWell(service, program, signal)));
      return first;
    });
    return {
      urls,
      demo: completeDemo(demoFile, urls),
      database,
      backend: {
        get pid() {
          return backend.pid;
        },
        kill: async (how) => {
          running.delete(backend);
          backend.kill(how);
          await backend.ended;
        },
        restart: async () => {
          backend = await launchAndWait(api);
        },
      },
      failed: failure.promise,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every port, before anything is started; a database of ours that survived its launcher gives its port back first. */
async function checkPorts({ ports, dataDir, database, apps }: ProductOptions): Promise<void> {
  if (database === undefined) await stopLeftover(join(dataDir, 'postgres'));
  const unused = (name: PortName) =>
    (name === 'database' && database !== undefined) ||
    (apps === false && name !== 'api' && name !== 'database');
  const names = (Object.keys(PORTS) as PortName[]).filter((name) => !unused(name));
  await demandFreePorts(names.map((name) => ({ ...PORTS[name], port: ports[name] })));
}

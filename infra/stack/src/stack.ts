import { join } from 'node:path';
import { freePorts, startIngress } from '@toast/infra-checks/ingress';
import type { Database } from '@toast/local/database';
import { completeDemo, type Demo } from '@toast/local/demo';
import { runProgram } from '@toast/local/program';
import type { Report } from '@toast/local/report';
import { keepSecrets } from '@toast/local/secrets';
import { logTo } from '@toast/local/services';
import { keepCertificate } from './certificate.ts';
import { appMembers, backendMember, type Common, ownerCommand, workMember } from './commands.ts';
import { type Member, type MemberOptions, makeMember } from './member.ts';
import { names, urlsAt } from './names.ts';
import { type Region, type RegionName, regionNames } from './region.ts';

export type StackOptions = {
  /** Secrets, demo data, certificate. */
  readonly dataDir: string;
  readonly database: Database;
  readonly report: Report;
  /** The apps must be built. Without them their sites are away. */
  readonly apps: boolean;
  /** Where the world comes in, when somebody stands in front of the ingresses. */
  readonly publicPort?: number;
  readonly redisUrl?: string;
  /** What ends by itself comes back after so many milliseconds, as its unit does in production; never by default. */
  readonly restartMs?: number;
  readonly signal?: AbortSignal | undefined;
};

/** The whole topology on this machine, with real processes. */
export type Stack = {
  readonly regions: Readonly<Record<RegionName, Region>>;
  /** Of both regions. */
  readonly backends: readonly Member[];
  readonly work: Member;
  readonly members: readonly Member[];
  readonly demo: Demo;
  readonly database: Pick<Database, 'adminUrl' | 'appUrl'>;
  readonly certificate: { readonly certificate: string; readonly key: string };
  /** Does not stop the database. */
  stop(): Promise<void>;
};

const perRegion = 2;
const apps = ['customer', 'admin', 'kitchen'] as const;

/** Starts everything but the database; whatever fails, nothing is left running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, database, report, signal } = options;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const member = (command: MemberOptions): Member => {
    const { restartMs } = options;
    const made = makeMember({ ...command, onLine: logTo(report, command.name), restartMs, signal });
    members.push(made);
    return made;
  };
  const members: Member[] = [];
  undo.push(() => Promise.all(members.map((each) => each.stop())));

  try {
    const layout = await layOut();
    const urls = urlsAt(options.publicPort ?? layout.east.ingress.https);
    const { secret } = keepSecrets(dataDir);
    const common: Common = { urls, database, secret, redisUrl: options.redisUrl };
    const demoFile = join(dataDir, 'demo.json');
    const prepare = (args: readonly string[]) =>
      runProgram({ ...ownerCommand(common, args), report, advice: 'Look at what it says above.', signal });
    await report.step('migrate the database, seed the demo restaurants', async () => {
      await prepare(['migrate']);
      await prepare(['seed', '--out', demoFile]);
    });

    const certificate = keepCertificate(dataDir);
    const region = async (name: RegionName): Promise<Region> => {
      const ports = layout[name];
      const other = layout[name === 'east' ? 'west' : 'east'];
      const upstream = (of: (region: RegionPorts) => number[]) => ({
        near: of(ports).map(at),
        far: of(other).map(at),
      });
      const ingress = await startIngress({
        region: name,
        directory: join(dataDir, `ingress-${name}`),
        ports: ports.ingress,
        publicPort: Number(new URL(urls.customer).port),
        sites: { ...names, headscale: null },
        tls: certificate,
        // Everybody here has the same address, which is counted as one guest's.
        trusted: ['127.0.0.1'],
        upstreams: {
          api: upstream(({ backends }) => backends.map(({ api }) => api)),
          customer: upstream((of) => [of.apps.customer]),
          admin: upstream((of) => [of.apps.admin]),
          kitchen: upstream((of) => [of.apps.kitchen]),
        },
        onLine: logTo(report, `nginx-${name}`),
      });
      undo.push(ingress.stop);
      const backends = ports.backends.map(({ api, metrics }, index) =>
        member(backendMember(common, `backend-${name}-${index + 1}`, api, metrics)),
      );
      const web = options.apps ? appMembers(common, name, ports.apps, ports.ingress.inside).map(member) : [];
      let ingressIsUp = true;
      return {
        name,
        ingress,
        get ingressIsUp() {
          return ingressIsUp;
        },
        backends,
        apps: web,
        die: async () => {
          ingressIsUp = false;
          await Promise.all([ingress.kill(), ...[...backends, ...web].map((each) => each.kill())]);
        },
        rise: async () => {
          await Promise.all([...backends, ...web].map((each) => each.start()));
          await ingress.start();
          ingressIsUp = true;
        },
      };
    };
    const [east, west] = await report.step('start two regions', async () => {
      const both = await Promise.all([region('east'), region('west')]);
      await Promise.all(both.flatMap(({ backends }) => backends).map((each) => each.start()));
      return both;
    });
    const work = member(workMember(common, 'work', layout.workMetrics));
    await report.step(options.apps ? 'start work and the apps' : 'start work', () =>
      Promise.all([work, ...east.apps, ...west.apps].map((each) => each.start())),
    );
    const backends = [...east.backends, ...west.backends];
    return {
      regions: { east, west },
      backends,
      work,
      members,
      demo: completeDemo(demoFile, urls),
      database,
      certificate,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const at = (port: number): string => `127.0.0.1:${port}`;

type RegionPorts = {
  readonly ingress: { http: number; https: number; inside: number; status: number };
  readonly backends: readonly { readonly api: number; readonly metrics: number }[];
  readonly apps: Readonly<Record<(typeof apps)[number], number>>;
};

/** Ports for everybody, taken at once so that no two are the same. */
async function layOut(): Promise<Record<RegionName, RegionPorts> & { readonly workMetrics: number }> {
  const free = await freePorts(1 + regionNames.length * (4 + apps.length + perRegion * 2));
  const next = () => free.pop() ?? 0;
  const ofRegion = (): RegionPorts => ({
    ingress: { http: next(), https: next(), inside: next(), status: next() },
    backends: Array.from({ length: perRegion }, () => ({ api: next(), metrics: next() })),
    apps: { customer: next(), admin: next(), kitchen: next() },
  });
  return { east: ofRegion(), west: ofRegion(), workMetrics: next() };
}

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '@toast/local/program';
import { begin } from '@toast/prober/files';
import type { Settings } from '@toast/prober/settings';
import { type Watch, watch } from '@toast/prober/watch';
import { nginxProgram } from './nginx-program.ts';
import { isLeaving, workersOf } from './nginx-workers.ts';
import { evaluate } from './nix.ts';

export const sites = {
  customer: 'toast.test',
  admin: 'admin.toast.test',
  kitchen: 'kitchen.toast.test',
  api: 'api.toast.test',
  headscale: 'hs.toast.test',
};
type Sites = Omit<typeof sites, 'headscale'> & { headscale: string | null };
type Upstream = { near: string[]; far: string[] };
export type Ports = { http: number; https: number; inside: number; status: number };

export type IngressOptions = {
  upstreams: Record<'api' | 'customer' | 'admin' | 'kitchen', Upstream>;
  headscale?: string;
  limits?: Record<string, unknown>;
  /** Networks whose requests are not counted. */
  trusted?: string[];
  /** How the prober goes about it; without, there is none, whatever this nginx could do with one. */
  prober?: Pick<Settings, 'everyMs' | 'timeoutMs' | 'fall' | 'rise' | 'quietMs'>;
  /** The folder of the documentation. */
  guide?: string;
  /** Inner doors of other ingresses. */
  peers?: string[];
  /** Any free ones unless told otherwise. */
  ports?: Ports;
  /** Under which port the world finds `https`, when that is another. */
  publicPort?: number;
  region?: string;
  sites?: Sites;
  /** Files in PEM; made for the moment unless given. They are read at each start and reload. */
  tls?: { certificate: string; key: string };
  /** Where its files are until it stops; a temporary one unless told otherwise. */
  directory?: string;
  /** What nginx says of itself. */
  onLine?: (line: string) => void;
};

export type Ingress = {
  ports: Ports;
  readonly pid: number;
  readonly prober: Watch | undefined;
  /** Where the answers to an authority's questions lie. */
  readonly acme: string;
  /** One parsed line per request so far. */
  log(): Record<string, unknown>[];
  logText(): string;
  /** Reads its files again, with other options if any; resolves when new workers have taken over. */
  reload(changed?: Partial<Pick<IngressOptions, 'upstreams' | 'limits' | 'trusted'>>): Promise<void>;
  /** Without another word, as a machine that loses power; `start` brings it back on the same ports. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** The product's ingress with other addresses: the real nginx on ports of its own. Nothing of it outlives this process. */
export async function startIngress(options: IngressOptions): Promise<Ingress> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'toast-ingress-'));
  const at = (name: string) => join(directory, name);
  const ports = options.ports ?? (await fourPorts());
  const tls = options.tls ?? { certificate: at('certificate.pem'), key: at('key.pem') };
  mkdirSync(at('acme'), { recursive: true });
  if (options.tls === undefined) makeCertificate(tls.key, tls.certificate);
  rmSync(at('access.log'), { force: true });
  let now: IngressOptions = { ...options, ports, tls };
  const write = () => writeFileSync(at('nginx.conf'), render(whole(directory, now, ports)));
  write();
  const command = ['-c', at('nginx.conf'), '-p', directory, '-e', 'stderr'];
  const settings = options.prober && {
    ...proberOf(whole(directory, now, ports)),
    ...options.prober,
    metrics: null,
    test: [nginxProgram().path, ...command, '-t', '-q'],
    reload: [nginxProgram().path, ...command, '-s', 'reload'],
  };
  if (settings) begin(settings);
  const launch = async () => {
    const program = startProgram({
      name: `nginx ${options.region ?? ''}`.trim(),
      program: nginxProgram().path,
      args: command,
      cwd: directory,
      ...(options.onLine && { onLine: options.onLine }),
    });
    const ended = program.ended.then(({ last }) => {
      throw new Error(`nginx ended: ${last}`);
    });
    ended.catch(() => {});
    await Promise.race([untilListening(ports.status), ended]);
    return program;
  };
  let server = await launch();
  const leaving = new AbortController();
  const watched = settings && watch(settings, leaving.signal, () => {});
  const logText = () => (existsSync(at('access.log')) ? readFileSync(at('access.log'), 'utf8') : '');
  return {
    ports,
    get pid() {
      return server.pid;
    },
    prober: watched,
    acme: at('acme'),
    logText,
    log: () => {
      const lines = logText()
        .split('\n')
        .filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    reload: async (changed = {}) => {
      now = { ...now, ...changed };
      write();
      const before = workersOf(server.pid);
      process.kill(server.pid, 'SIGHUP');
      const deadline = AbortSignal.timeout(10_000);
      while (!before.every(isLeaving)) {
        deadline.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    kill: async () => {
      server.kill('SIGKILL');
      await server.ended;
    },
    start: async () => {
      server = await launch();
    },
    stop: async () => {
      leaving.abort();
      await watched?.ended;
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** What infra/nginx/whole.nix is given. */
function whole(
  directory: string,
  options: IngressOptions,
  ports: Ports,
): { arguments: object; [name: string]: unknown } {
  const at = (name: string) => join(directory, name);
  const here = (port: number) => `127.0.0.1:${port}`;
  const nginx = nginxProgram();
  return {
    directory,
    modules: nginx.modules,
    workers: 1,
    user: process.getuid?.() === 0 ? 'root' : null,
    arguments: {
      region: options.region ?? 'test',
      sites: options.sites ?? sites,
      upstreams: options.upstreams,
      headscale: options.headscale ?? null,
      peers: options.peers ?? [],
      guide: options.guide ?? null,
      tls: options.tls,
      listen: {
        http: here(ports.http),
        https: here(ports.https),
        publicPort: String(options.publicPort ?? ports.https),
        inside: here(ports.inside),
        status: here(ports.status),
      },
      paths: { cache: directory, acme: at('acme'), log: at('access.log'), servers: at('servers') },
      features: { ...nginx.features, activeChecks: options.prober !== undefined },
      limits: options.limits ?? {},
      trusted: options.trusted ?? [],
    },
  };
}

/** The text of a whole nginx.conf; `given` as infra/nginx/whole.nix takes it. */
export function render(given: object): string {
  const text = evaluate(`import (infra + "/nginx/whole.nix") (builtins.fromJSON given)`, {
    given: JSON.stringify(given),
  });
  if (typeof text !== 'string') throw new TypeError('the configuration is not a text');
  return text;
}

/** Which servers there are and what to ask them, from the same arguments. */
const proberOf = (given: { arguments: object }): Pick<Settings, 'directory' | 'upstreams'> =>
  evaluate('import (infra + "/nginx/prober.nix") (builtins.fromJSON given)', {
    given: JSON.stringify(given.arguments),
  }) as Pick<Settings, 'directory' | 'upstreams'>;

/** A certificate that nobody has signed, for two days and toast.test unless told otherwise. */
export function makeCertificate(
  key: string,
  certificate: string,
  { days = 2, names = ['toast.test'] }: { days?: number; names?: readonly string[] } = {},
): void {
  const subject = ['-subj', `/CN=${names[0]}`, '-days', String(days)];
  const alternative = ['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const args = ['req', '-x509', ...curve, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...args, ...subject, ...alternative], { stdio: 'ignore' });
}

async function fourPorts(): Promise<Ports> {
  const [http = 0, https = 0, inside = 0, status = 0] = await freePorts(4);
  return { http, https, inside, status };
}

/** So many ports that are free now, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      server.close();
      await once(server, 'close');
      return typeof address === 'object' && address !== null ? address.port : 0;
    }),
  );
}

/** Resolves when the exporter's door answers, which is after every other port is bound. */
async function untilListening(port: number): Promise<void> {
  const deadline = AbortSignal.timeout(10_000);
  for (;;) {
    deadline.throwIfAborted();
    const answered = await fetch(`http://127.0.0.1:${port}/nginx_status`, { signal: deadline }).catch(
      () => undefined,
    );
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

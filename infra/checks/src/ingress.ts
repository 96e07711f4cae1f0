import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { evaluate } from './nix.ts';

export const sites = {
  customer: 'toast.test',
  admin: 'admin.toast.test',
  kitchen: 'kitchen.toast.test',
  api: 'api.toast.test',
  headscale: 'hs.toast.test',
};
type Upstream = { near: string[]; far: string[] };
export type Ports = { http: number; https: number; inside: number; status: number };

export type IngressOptions = {
  upstreams: Record<'api' | 'customer' | 'admin' | 'kitchen', Upstream>;
  headscale?: string;
  limits?: Record<string, unknown>;
  /** Networks whose requests are not counted. */
  trusted?: string[];
};

export type Ingress = {
  ports: Ports;
  /** One parsed line per request so far. */
  log(): Record<string, unknown>[];
  logText(): string;
  stop(): Promise<void>;
};

/** Where Debian puts the module. */
export const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

/** The product's ingress with other addresses: the real nginx on ports of its own, with a certificate made for the moment. */
export async function startIngress({
  upstreams,
  headscale,
  limits,
  trusted,
}: IngressOptions): Promise<Ingress> {
  const directory = mkdtempSync(join(tmpdir(), 'toast-ingress-'));
  const at = (name: string) => join(directory, name);
  const [http, https, inside, status] = await freePorts(4);
  const ports: Ports = { http, https, inside, status };
  const here = (port: number) => `127.0.0.1:${port}`;
  makeCertificate(at('key.pem'), at('certificate.pem'));
  mkdirSync(at('acme'));
  const given = {
    directory,
    modules: existsSync(brotli) ? [brotli] : [],
    workers: 1,
    user: process.getuid?.() === 0 ? 'root' : null,
    arguments: {
      region: 'test',
      sites,
      upstreams,
      headscale: headscale ?? null,
      tls: { certificate: at('certificate.pem'), key: at('key.pem') },
      listen: {
        http: here(http),
        https: here(https),
        publicPort: String(https),
        inside: here(inside),
        status: here(status),
      },
      paths: { cache: directory, acme: at('acme'), log: at('access.log') },
      features: { brotli: existsSync(brotli) },
      limits: limits ?? {},
      trusted: trusted ?? [],
    },
  };
  writeFileSync(at('nginx.conf'), render(given));
  const server = spawn(
    findSystemProgram('nginx') ?? 'nginx',
    ['-c', at('nginx.conf'), '-p', directory, '-e', 'stderr'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(server, 'exit');
  await Promise.race([
    untilListening(status),
    ended.then(() => {
      throw new Error(`nginx ended: ${said}`);
    }),
  ]);
  const logText = () => (existsSync(at('access.log')) ? readFileSync(at('access.log'), 'utf8') : '');
  return {
    ports,
    logText,
    log: () => {
      const lines = logText()
        .split('\n')
        .filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
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

export function makeCertificate(key: string, certificate: string): void {
  const subject = ['-subj', '/CN=toast.test', '-days', '2'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const args = ['req', '-x509', ...curve, '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...args, ...subject], { stdio: 'ignore' });
}

async function freePorts(count: 4): Promise<[number, number, number, number]>;
async function freePorts(count: number): Promise<number[]> {
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

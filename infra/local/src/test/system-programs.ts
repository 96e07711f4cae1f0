import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Report } from '../report.ts';
import { installFromDebian } from './debian.ts';

/** Programs that no package of the registry brings, and the packages of Debian that do. */
const packages = {
  'nix-instantiate': 'nix-bin',
  nginx: 'nginx libnginx-mod-http-brotli-filter',
  openssl: 'openssl',
  'systemd-analyze': 'systemd',
  python3: 'python3-minimal',
  pgbackrest: 'pgbackrest',
  pgbouncer: 'pgbouncer',
  // The embedded PostgreSQL is the server alone; this is one of the programs around it, and stands for all of them.
  pg_ctl: 'postgresql',
  promtool: 'prometheus',
  'prometheus-node-exporter': 'prometheus-node-exporter',
  'prometheus-postgres-exporter': 'prometheus-postgres-exporter',
  'prometheus-nginx-exporter': 'prometheus-nginx-exporter',
  'prometheus-blackbox-exporter': 'prometheus-blackbox-exporter',
  amtool: 'prometheus-alertmanager',
  'wireguard-go': 'wireguard-go',
  wg: 'wireguard-tools',
  nft: 'nftables',
  ip: 'iproute2',
} as const;

export type SystemProgram = keyof typeof packages;

/** All packages of Debian that the suite makes use of. */
export const systemPackages = (): string[] => Object.values(packages).flatMap((names) => names.split(' '));

/** Those of an administrator are not on everybody's PATH. */
const places = ['/usr/sbin', '/usr/local/sbin', '/nix/var/nix/profiles/default/bin'];

/** Debian keeps every version's programs apart, the newest first. */
function postgresPlaces(): string[] {
  const all = '/usr/lib/postgresql';
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(all, version, 'bin'));
}

/** The program's path, or undefined where it is not installed. */
export function findSystemProgram(name: SystemProgram): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...places, ...postgresPlaces()];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** How a person brings a program that is missing. */
export const howToInstall = (name: SystemProgram): string =>
  `apt-get install --no-install-recommends ${packages[name]}`;

/** Installs what is missing where that is possible; elsewhere the tests that need it say that they did not run, and why. */
export async function installSystemPrograms(report: Report, signal: AbortSignal): Promise<void> {
  const names = Object.keys(packages) as SystemProgram[];
  const missing = names.filter((name) => findSystemProgram(name) === undefined);
  if (missing.length === 0) return;
  const wanted = missing.map((name) => packages[name]).join(' ');
  await report.step(`get ${missing.join(', ')} for the tests of infra`, () =>
    installFromDebian(wanted, signal),
  );
  for (const name of missing) {
    if (findSystemProgram(name) !== undefined) continue;
    report.say(`what needs ${name} is not tried: there is none`);
    report.say(`on Debian: ${howToInstall(name)}`);
  }
}

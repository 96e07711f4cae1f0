import type { Facts } from '@toast/infra-checks/hosts';
import { z } from 'zod';
import type { Writes, Writing } from './invariants/backup-rights.ts';
import type { Expected } from './invariants/doors.ts';

const backup = z.looseObject({
  repos: z.looseObject({
    bucket: z.looseObject({
      path: z.string().startsWith('/'),
      's3-bucket': z.string(),
      's3-region': z.string(),
    }),
  }),
});

/** What each host's own firewall lets the world knock at. */
export const doorsInNix = (hosts: Record<string, Facts>): Expected =>
  Object.fromEntries(
    Object.entries(hosts).map(([name, { firewall }]) => [name, { tcp: firewall.tcp, udp: firewall.udp }]),
  );

const state = z.looseObject({
  environment: z.looseObject({ AWS_DEFAULT_REGION: z.string() }),
  serviceConfig: z.looseObject({ ExecStart: z.string() }),
});

/** What each host that has backups does with them. */
export const backupsInNix = (hosts: Record<string, Facts>): Writes =>
  Object.fromEntries(
    Object.entries(hosts).flatMap(([name, facts]) => {
      const found = stateIn(facts) ?? repositoryIn(facts);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );

function stateIn({ services }: Facts): Writing | undefined {
  const kept = state.safeParse(services['toast-headscale-backup']).data;
  const [, bucket, path] = / --to s3:\/\/([a-z0-9-]+)(\/\S+)/.exec(kept?.serviceConfig.ExecStart ?? '') ?? [];
  if (kept === undefined || bucket === undefined || path === undefined) return undefined;
  return { bucket, path, region: kept.environment.AWS_DEFAULT_REGION, by: 'hand', proves: [] };
}

function repositoryIn(facts: Facts): Writing | undefined {
  if (facts['pgbackrest'] === null || facts['pgbackrest'] === undefined) return undefined;
  const { path, ...where } = backup.parse(facts['pgbackrest']).repos.bucket;
  const [bucket, region] = [where['s3-bucket'], where['s3-region']];
  return { path, bucket, region, by: 'pgbackrest', proves: provenBy(facts) };
}

const fleet = z.looseObject({
  nodes: z.array(z.looseObject({ sources: z.array(z.looseObject({ options: z.array(z.string()) })) })),
});
const etc = z.looseObject({ etc: z.record(z.string(), z.looseObject({ text: z.string().nullable() })) });

/** The repositories out of which a host restores the cluster every week, where it does. */
function provenBy({ services, ...facts }: Facts): string[] {
  if (services['toast-restore-drill'] === undefined) return [];
  const text = etc.parse(facts['environment']).etc['toast/fleet.json']?.text ?? '';
  const { nodes } = fleet.parse(JSON.parse(text));
  const options = nodes.flatMap(({ sources }) => sources.flatMap((source) => source.options));
  return options.flatMap((option) => /^--repo1-path=(.+)$/.exec(option)?.[1] ?? []);
}

/** The names under which the ingresses answer over TLS. */
export const sitesInNix = (hosts: Record<string, Facts>): string[] => {
  const text = Object.values(hosts)
    .map(({ nginx }) => nginx?.httpConfig ?? '')
    .join('\n');
  const names = [...text.matchAll(/^\s*server_name ([^;]+);/gm)].flatMap(([, list = '']) =>
    list.trim().split(/\s+/),
  );
  return [...new Set(names)].filter((name) => name !== '_' && name !== '""');
};

/** The name that ingresses dial to reach Headscale. */
export const controlInNix = (hosts: Record<string, Facts>): string | undefined =>
  /Endpoint = ([a-z.0-9-]+):/.exec(JSON.stringify(hosts))?.[1];

const disks = z.looseObject({
  disks: z.record(z.string(), z.looseObject({ device: z.string() })).default({}),
});

/** The device on which a host expects its database, by host. */
export const databaseDisksInNix = (hosts: Record<string, Facts>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hosts).flatMap(([name, facts]) => {
      const found = disks.parse(facts['system']).disks['/var/lib/postgresql'];
      return found === undefined ? [] : [[name, found.device]];
    }),
  );

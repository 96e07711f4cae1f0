import type { Facts } from '@toast/infra-checks/hosts';
import { z } from 'zod';
import type { Writes } from './invariants/backups.ts';
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

/** Where each host that has backups writes them. */
export const backupsInNix = (hosts: Record<string, Facts>): Writes =>
  Object.fromEntries(
    Object.entries(hosts).flatMap(([name, facts]) => {
      const { pgbackrest } = facts;
      if (pgbackrest === null || pgbackrest === undefined) return [];
      const { path, ...where } = backup.parse(pgbackrest).repos.bucket;
      return [[name, { path, bucket: where['s3-bucket'], region: where['s3-region'] }]];
    }),
  );

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

import { readInventory } from '@toast/infra-checks/inventory';
import { bucketOf, prefixOf } from '../src/backup-places.ts';
import { doorsOf, sideOf } from '../src/doors.ts';
import { hostsOf } from '../src/fleet.ts';
import { alarmComplaints } from '../src/invariants/alarms.ts';
import type { Writes, Writing } from '../src/invariants/backup-rights.ts';
import { backupComplaints } from '../src/invariants/backups.ts';
import { doorComplaints } from '../src/invariants/doors.ts';
import { machineComplaints } from '../src/invariants/machines.ts';
import { nameComplaints } from '../src/invariants/names.ts';
import { permissionComplaints } from '../src/invariants/permissions.ts';
import { storageComplaints } from '../src/invariants/storage.ts';
import { controlNameOf, sitesOf } from '../src/names.ts';
import type { Templates } from '../src/templates.ts';

export const inventory = readInventory();
const hosts = hostsOf(inventory);
const expected = Object.fromEntries(
  hosts.map((host) => {
    const doors = doorsOf(sideOf(host), inventory);
    const of = (wanted: string) =>
      doors.filter(({ protocol }) => protocol === wanted).map(({ port }) => port);
    return [host.name, { tcp: of('tcp'), udp: of('udp') }];
  }),
);
const writes: Writes = Object.fromEntries(
  hosts.flatMap((host) => {
    const prefix = prefixOf(host);
    const region = inventory.regions[host.region]?.aws ?? '';
    if (prefix === undefined) return [];
    const by = host.role === 'headscale' ? 'hand' : 'pgbackrest';
    const bucket = bucketOf(host.region, inventory);
    return [
      [host.name, { bucket, path: `/${prefix.slice(0, -1)}`, region, by, proves: [] } satisfies Writing],
    ];
  }),
);
export const complaintsAbout = (templates: Templates): string[] => [
  ...doorComplaints(templates, expected),
  ...machineComplaints(templates, inventory),
  ...storageComplaints(templates),
  ...permissionComplaints(templates),
  ...backupComplaints(templates, inventory, writes),
  ...nameComplaints(templates, inventory, sitesOf(inventory), controlNameOf(inventory)),
  ...alarmComplaints(templates),
];

import { readFileSync } from 'node:fs';
import { demand } from '@toast/infra-checks/demand';
import { evaluateHosts, type Facts } from '@toast/infra-checks/hosts';
import { readInventory } from '@toast/infra-checks/inventory';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { alarmComplaints } from '../src/invariants/alarms.ts';
import { backupComplaints } from '../src/invariants/backups.ts';
import { doorComplaints } from '../src/invariants/doors.ts';
import { machineComplaints } from '../src/invariants/machines.ts';
import { nameComplaints } from '../src/invariants/names.ts';
import { permissionComplaints } from '../src/invariants/permissions.ts';
import { all, nameOf, target } from '../src/invariants/read.ts';
import { storageComplaints } from '../src/invariants/storage.ts';
import { lastingIn } from '../src/lasting.ts';
import { type Templates, templatesOf } from '../src/templates.ts';
import { backupsInNix, controlInNix, databaseDisksInNix, doorsInNix, sitesInNix } from '../src/written.ts';

const able = demand('nix-instantiate');
const inventory = readInventory();

describe('what is asked of the cloud', () => {
  let templates: Templates;
  let hosts: Record<string, Facts>;
  beforeAll(() => {
    templates = templatesOf(inventory);
    if (able) hosts = evaluateHosts();
  });

  it('is a stack for each region and one for the zone', () => {
    expect(Object.keys(templates).sort()).toEqual(['toast-dns', 'toast-east', 'toast-west']);
  });

  it('opens of every host what the security table says', () => {
    const table = Object.entries(inventory.hosts).map(([name, { role }]) => [
      name,
      { tcp: role === 'ingress' ? [80, 443] : [], udp: [41_641] },
    ]);
    expect(doorComplaints(templates, Object.fromEntries(table))).toEqual([]);
  });

  it('opens of every host what its own firewall opens', () => {
    expect(Object.keys(doorsInNix(hosts))).toHaveLength(Object.keys(inventory.hosts).length);
    expect(doorComplaints(templates, doorsInNix(hosts))).toEqual([]);
  });

  it('is one machine for every host of the inventory, and nothing that nobody has thought about', () => {
    expect(machineComplaints(templates, inventory)).toEqual([]);
  });

  it('holds everything encrypted, and keeps what lasts', () => {
    expect(storageComplaints(templates)).toEqual([]);
  });

  it('attaches the disk of every database where its host looks for it', () => {
    const attached = all(templates, 'AWS::EC2::VolumeAttachment').map(
      ({ stack, resource: { Properties } }) => [
        nameOf(target(Properties['InstanceId'], templates[stack]) ?? { Type: '', Properties: {} }),
        Properties['Device'],
      ],
    );
    expect(attached.length).toBeGreaterThan(0);
    expect(Object.fromEntries(attached)).toEqual(databaseDisksInNix(hosts));
  });

  it('allows nothing by a wildcard, and nobody else', () => {
    expect(permissionComplaints(templates)).toEqual([]);
  });

  it('keeps the backups where the hosts write them, and lets each write only its own', () => {
    const writes = backupsInNix(hosts);
    const databases = Object.values(inventory.hosts).filter(({ group }) => group !== undefined);
    expect(Object.keys(writes).length).toBeGreaterThanOrEqual(databases.length);
    expect(backupComplaints(templates, inventory, writes)).toEqual([]);
  });

  it('leads every name of the ingress to one that is well, and the control link to Headscale', () => {
    const sites = sitesInNix(hosts);
    expect(sites).toContain(inventory.domain);
    expect(sites).toContain(`hs.${inventory.domain}`);
    expect(nameComplaints(templates, inventory, sites, controlInNix(hosts) ?? 'none')).toEqual([]);
  });

  it('tells somebody when a machine is out of credits or gone', () => {
    expect(alarmComplaints(templates)).toEqual([]);
  });

  it('calls what lasts by the names it has had; `pnpm gen` writes them anew', () => {
    const file = new URL('../golden/lasting.gen.json', import.meta.url);
    expect(lastingIn(templates)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('fits into what CloudFormation takes from a command line', () => {
    for (const template of Object.values(templates)) {
      expect(JSON.stringify(template).length).toBeLessThan(51_200);
    }
  });

  it('asks for nothing that must be in the account before, nor for files beside the template', () => {
    const said = JSON.stringify(templates);
    expect(said).not.toContain('cdk-bootstrap');
    expect(said).not.toContain('Custom::');
    expect(said).not.toMatch(/ami-[0-9a-f]{8}/);
  });

  it('has no circle in it', () => {
    for (const template of Object.values(templates)) expect(() => Template.fromJSON(template)).not.toThrow();
  });
});

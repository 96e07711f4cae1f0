import { describe, expect, it } from 'vitest';
import { readInventory } from '../src/inventory.ts';

const inventory = readInventory();
const hosts = Object.entries(inventory.hosts).map(([name, host]) => ({ name, ...host }));
const regions = Object.keys(inventory.regions);
const count = (role: string, region?: string) =>
  hosts.filter((host) => host.role === role && (region === undefined || host.region === region)).length;

describe('the inventory', () => {
  it('gives each host an address of its own in the mesh and on the control link', () => {
    for (const kind of ['mesh', 'control'] as const) {
      const addresses = hosts.flatMap((host) => host[kind] ?? []);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
    expect(hosts.every(({ mesh }) => /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(mesh))).toBe(true);
  });

  it('gives each port one meaning', () => {
    const ports = Object.values(inventory.ports);
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('places hosts only in regions that there are, and knows an instance for each role', () => {
    expect(hosts.filter(({ region }) => !regions.includes(region))).toEqual([]);
    expect(hosts.filter(({ role }) => inventory.instances[role] === undefined)).toEqual([]);
  });

  it('names only ports that there are', () => {
    const named = inventory.reach.flatMap(({ tcp }) => tcp);
    expect(named.filter((name) => inventory.ports[name] === undefined)).toEqual([]);
  });

  it.each(regions)('has an ingress and two backends in region %s', (region) => {
    expect(count('ingress', region)).toBe(1);
    expect(count('backend', region)).toBeGreaterThanOrEqual(2);
  });

  it('has one acting coordinator and at least three acting workers', () => {
    const acting = hosts.filter(({ standbyOf }) => standbyOf === undefined);
    expect(acting.filter(({ role }) => role === 'coordinator')).toHaveLength(1);
    expect(acting.filter(({ role }) => role === 'worker').length).toBeGreaterThanOrEqual(3);
  });

  it('has for every database node a standby in the other region that holds the same group', () => {
    const acting = hosts.filter(({ group, standbyOf }) => group !== undefined && standbyOf === undefined);
    for (const node of acting) {
      const standbys = hosts.filter(({ standbyOf }) => standbyOf === node.name);
      expect(standbys.map(({ role, group }) => ({ role, group }))).toEqual([
        { role: node.role, group: node.group },
      ]);
      expect(standbys[0]?.region).not.toBe(node.region);
    }
  });

  it('puts a control address on Headscale and the ingresses, and on nobody else', () => {
    const linked = hosts.filter(({ control }) => control !== undefined).map(({ role }) => role);
    expect(new Set(linked)).toEqual(new Set(['headscale', 'ingress']));
    expect(linked).toHaveLength(count('ingress') + 1);
  });
});

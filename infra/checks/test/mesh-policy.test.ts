import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { evaluateHosts, type Facts } from '../src/hosts.ts';
import { readInventory } from '../src/inventory.ts';
import { evaluate } from '../src/nix.ts';
import { waysIn } from '../src/reach.ts';

const able = demand('nix-instantiate');

const policy = z.strictObject({
  groups: z.record(z.string(), z.array(z.email())),
  tagOwners: z.record(z.string(), z.array(z.string())),
  acls: z.array(
    z.strictObject({
      action: z.literal('accept'),
      proto: z.literal('tcp'),
      src: z.array(z.string()),
      dst: z.array(z.string().regex(/^tag:[a-z]+:\d+(,\d+)*$/)),
    }),
  ),
});
const inventory = readInventory();
const { ports, instances, hosts } = inventory;
const roles = Object.keys(instances);

describe('the policy of the mesh', () => {
  const read = () => policy.parse(evaluate('import (infra + "/mesh-policy.nix")'));
  /** Who may come to which port of whom, as `from to port`. */
  const open = () =>
    new Set(
      read().acls.flatMap(({ src, dst }) =>
        src.flatMap((from) =>
          dst.flatMap((target) => {
            const [, role = '', list = ''] = target.split(':');
            return list.split(',').map((port) => `${from.replace(/^(tag|group):/, '')} ${role} ${port}`);
          }),
        ),
      ),
    );

  it('lets every role be given by operators, and names no other tag', () => {
    const { tagOwners, acls } = read();
    expect(Object.keys(tagOwners).sort()).toEqual(roles.map((role) => `tag:${role}`).sort());
    const named = acls.flatMap(({ src, dst }) => [
      ...src,
      ...dst.map((target) => target.replace(/:[\d,]+$/, '')),
    ]);
    const known = [...Object.keys(tagOwners), 'group:operators'];
    expect(named.filter((tag) => !known.includes(tag))).toEqual([]);
  });

  it.each([
    ['ingress', 'backend', 'api', true],
    ['ingress', 'backend', 'customer', true],
    ['backend', 'ingress', 'apiInside', true],
    ['backend', 'coordinator', 'postgres', true],
    ['coordinator', 'worker', 'postgres', true],
    ['worker', 'worker', 'postgres', true],
    ['monitor', 'worker', 'postgresMetrics', true],
    ['monitor', 'ingress', 'https', true],
    ['backend', 'monitor', 'traces', true],
    ['worker', 'monitor', 'traces', false],
    ['operators', 'worker', 'ssh', true],
    ['operators', 'monitor', 'grafana', true],
    ['backend', 'worker', 'postgres', false],
    ['ingress', 'coordinator', 'postgres', false],
    ['ingress', 'worker', 'postgres', false],
    ['backend', 'backend', 'api', false],
    ['headscale', 'coordinator', 'postgres', false],
    ['monitor', 'coordinator', 'postgres', false],
    ['worker', 'backend', 'api', false],
    ['backend', 'coordinator', 'ssh', false],
    ['ingress', 'headscale', 'headscale', false],
  ])('from %s to %s at %s: %s', (from, to, port, expected) => {
    expect(open().has(`${from} ${to} ${ports[port]}`)).toBe(expected);
  });

  it('lets nobody but operators come to SSH', () => {
    const ssh = [...open()].filter((rule) => rule.endsWith(` ${ports['ssh']}`));
    expect(ssh.every((rule) => rule.startsWith('operators '))).toBe(true);
  });

  describe('and the firewall of each host', () => {
    let evaluated: Record<string, Facts>;
    beforeAll(() => {
      if (able) evaluated = evaluateHosts();
    });

    it.each(Object.entries(hosts))('of %s let in the same', (name, { role }) => {
      const found = evaluated[name];
      if (found === undefined) throw new Error(`${name} was not evaluated`);
      const allowed = [...open()].flatMap((way) => {
        const [from, to, port] = way.split(' ');
        if (to !== role) return [];
        if (from === 'operators') return [`operators ${port}`];
        const others = Object.keys(hosts).filter((other) => hosts[other]?.role === from && other !== name);
        return others.map((other) => `${other} ${port}`);
      });
      expect(waysIn(found, inventory)).toEqual(allowed.sort());
    });
  });
});

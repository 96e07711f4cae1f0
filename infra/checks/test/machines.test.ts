import { spawnSync } from 'node:child_process';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { readInventory } from '../src/inventory.ts';
import { evaluate } from '../src/nix.ts';

const able = demand('nix-instantiate', 'python3');

const tests = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    testScript: z.string(),
    nodes: z.record(
      z.string(),
      z.strictObject({
        failed: z.array(z.string()),
        services: z.array(z.string()),
        secrets: z.array(z.string()),
        addresses: z.record(z.string(), z.array(z.looseObject({ address: z.string() }))),
      }),
    ),
  }),
);

// Nothing is run here: there is no nixpkgs. What can be wrong before anything runs is found.
describe('the tests in machines', () => {
  let found: z.infer<typeof tests>;
  beforeAll(() => {
    if (able) found = tests.parse(evaluate('import (infra + "/checks/nix/machines.nix")'));
  });

  it('make machines of options that there are, with every assertion kept', () => {
    expect(Object.keys(found).sort()).toEqual(['vm-mesh', 'vm-orders']);
    for (const { nodes } of Object.values(found))
      for (const { failed } of Object.values(nodes)) expect(failed).toEqual([]);
  });

  it('have scripts that Python reads, which speak of no other machine', () => {
    for (const { testScript, nodes } of Object.values(found)) {
      const compile =
        'import ast, sys; print(" ".join(sorted({n.value.id for n in ast.walk(ast.parse(sys.stdin.read())) if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)})))';
      const { stdout, stderr } = spawnSync(findSystemProgram('python3') ?? 'python3', ['-c', compile], {
        input: testScript,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      const others = ['json', 'machine', 'target', 'database', 'backend'];
      const strangers = stdout
        .trim()
        .split(' ')
        .filter((name) => !(name in nodes) && !others.includes(name));
      expect(strangers).toEqual([]);
    }
  });

  it('give each machine the address that the inventory gives its host', () => {
    const { hosts, mesh } = readInventory();
    const given = Object.values(found['vm-orders']?.nodes ?? {}).flatMap(({ addresses }) =>
      (addresses[mesh.interface] ?? []).map(({ address }) => address),
    );
    const known = Object.values(hosts).map((host) => host.mesh);
    expect(given).toHaveLength(7);
    expect(given.filter((address) => !known.includes(address))).toEqual([]);
  });
});

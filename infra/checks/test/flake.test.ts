import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { readInventory } from '../src/inventory.ts';
import { evaluate } from '../src/nix.ts';

demand('nix-instantiate');

const inventory = readInventory();
const hosts = Object.keys(inventory.hosts).sort();

/** deploy-rs' interface, as far as it is used. */
const deployed = z.strictObject({
  sshUser: z.string(),
  user: z.string(),
  autoRollback: z.literal(true),
  magicRollback: z.literal(true),
  confirmTimeout: z.int().min(90),
  nodes: z.record(
    z.string(),
    z.strictObject({
      hostname: z.string().endsWith(`.${inventory.mesh.domain}`),
      profiles: z.strictObject({ system: z.strictObject({ path: z.string().startsWith('/nix/store/') }) }),
    }),
  ),
});
const flake = z.strictObject({
  inputs: z.record(z.string(), z.string()),
  outputs: z.array(z.string()),
  modules: z.record(z.string(), z.literal(true)),
  files: z.array(z.string()),
  hosts: z.array(z.string()),
  packages: z.record(z.string(), z.strictObject({ pname: z.string(), version: z.string() })),
  hash: z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/),
  deploy: deployed,
  checks: z.strictObject({ schema: z.array(z.string()), 'vm-orders': z.string(), 'vm-mesh': z.string() }),
  apps: z.record(
    z.string(),
    z.strictObject({
      type: z.literal('app'),
      program: z.string().startsWith('/nix/store/'),
      meta: z.strictObject({ description: z.string() }),
    }),
  ),
  shell: z.literal(true),
  formatter: z.string(),
});

describe('the flake', () => {
  it('offers modules, a system and a deploy for each host, packages, checks, a shell and a formatter', () => {
    const found = flake.parse(evaluate('import (infra + "/checks/nix/flake.nix")'));
    expect(found.outputs).toEqual([
      'apps',
      'checks',
      'deploy',
      'devShells',
      'formatter',
      'nixosConfigurations',
      'nixosModules',
      'packages',
    ]);
    // And one that is none yet: what machines start from.
    expect(found.hosts).toEqual([...hosts, 'first'].sort());
    expect(Object.keys(found.deploy.nodes).sort()).toEqual(hosts);
    expect(found.checks.schema).toEqual(hosts);
    expect(Object.keys(found.apps)).toEqual(['deploy', 'update-pnpm-hash']);
    expect(Object.keys(found.packages).sort()).toEqual([
      'toast-admin',
      'toast-admin-image',
      'toast-backend',
      'toast-backend-image',
      'toast-backup',
      'toast-customer',
      'toast-customer-image',
      'toast-database',
      'toast-docs',
      'toast-kitchen',
      'toast-kitchen-image',
      'toast-prober',
    ]);
    // These two are data that modules share.
    const shared = ['addresses', 'sandbox'];
    const files = found.files
      .map((file) => file.replace('.nix', ''))
      .filter((name) => !shared.includes(name));
    expect(Object.keys(found.modules).sort()).toEqual(files.sort());
  });
});

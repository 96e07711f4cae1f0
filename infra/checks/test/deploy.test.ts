import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@toast/local/root';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { readInventory } from '../src/inventory.ts';
import { evaluate } from '../src/nix.ts';

demand('nix-instantiate');

const { hosts } = readInventory();
const shape = z.array(z.strictObject({ name: z.string(), address: z.string(), well: z.string() }));
const order = () =>
  shape.parse(evaluate('import (infra + "/flake/order.nix") (import (infra + "/globals.nix"))'));

describe('the order of a deploy', () => {
  it('has every host once', () => {
    expect(
      order()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(hosts).sort());
  });

  it('has who stands by before who acts, the schema before the backends, and the doors last', () => {
    const names = order().map(({ name }) => name);
    for (const [name, { standbyOf, role }] of Object.entries(hosts)) {
      if (standbyOf !== undefined) expect(names.indexOf(name)).toBeLessThan(names.indexOf(standbyOf));
      if (role === 'backend') {
        const coordinators = Object.keys(hosts).filter((other) => hosts[other]?.role === 'coordinator');
        for (const other of coordinators) expect(names.indexOf(other)).toBeLessThan(names.indexOf(name));
      }
    }
    expect(names.slice(-2).every((name) => hosts[name]?.role === 'ingress')).toBe(true);
  });
});

describe('a deploy', () => {
  let folder: string;
  /** Stand-ins for deploy-rs and ssh, which write down how they were called; `ill` is the host whose health fails. */
  const run = (fleet: string, args: string[], { failing = '', ill = '' } = {}) => {
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const program = (name: string, text: string) =>
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    program('deploy', `echo "deploy $2" >> ${log}; test "$2" != ".#${failing}"`);
    program('ssh', `echo "ask $1" >> ${log}; test "$1" != "deploy@${ill}.mesh"`);
    const { status, stderr } = spawnSync(
      'bash',
      ['-euo', 'pipefail', inRoot('infra/flake/deploy.sh'), ...args],
      {
        encoding: 'utf8',
        env: { PATH: `${folder}:/usr/bin:/bin`, FLEET: fleet, ATTEMPTS: '2', PAUSE: '0' },
      },
    );
    return { status, stderr, did: readFileSync(log, 'utf8').split('\n').slice(0, -1) };
  };
  const fleet = 'a a.mesh \nb1 b1.mesh http://b1/readyz\nb2 b2.mesh http://b2/readyz';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'toast-deploy-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes from host to host, and on only when the last is well', () => {
    expect(run(fleet, [])).toEqual({
      status: 0,
      stderr: '',
      did: ['deploy .#a', 'deploy .#b1', 'ask deploy@b1.mesh', 'deploy .#b2', 'ask deploy@b2.mesh'],
    });
  });

  it('goes to those named only, in the order of the fleet', () => {
    expect(run(fleet, ['b2', 'a']).did).toEqual(['deploy .#a', 'deploy .#b2', 'ask deploy@b2.mesh']);
  });

  it('touches no other host when one has gone back', () => {
    const { status, did } = run(fleet, [], { failing: 'b1' });
    expect(status).not.toBe(0);
    expect(did).toEqual(['deploy .#a', 'deploy .#b1']);
  });

  it('nor when one is not well with the new version', () => {
    const { status, stderr, did } = run(fleet, [], { ill: 'b1' });
    expect(status).toBe(1);
    expect(stderr).toContain('b1 has the new version and is not well');
    expect(did).toEqual(['deploy .#a', 'deploy .#b1', 'ask deploy@b1.mesh', 'ask deploy@b1.mesh']);
  });
});

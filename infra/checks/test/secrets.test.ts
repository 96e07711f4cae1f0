import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { beforeAll, describe, expect, it } from 'vitest';
import { demand } from '../src/demand.ts';
import { evaluateHosts, type Facts } from '../src/hosts.ts';
import { readInventory } from '../src/inventory.ts';

const able = demand('nix-instantiate');
const inventory = readInventory();
const roles = Object.keys(inventory.instances);
const read = (...path: string[]) => readFileSync(inRoot('infra/secrets', ...path), 'utf8');

/** `a:` and below it `  b: example`: all that an example consists of. */
function namesIn(example: string): string[] {
  let group = '';
  return example.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, outer] = /^([a-z-]+):$/.exec(line) ?? [];
    if (outer !== undefined) group = outer;
    const [, inner] = /^ {2}([A-Za-z0-9.-]+): example$/.exec(line) ?? [];
    if (outer === undefined && inner === undefined) throw new Error(`an example says ${line}`);
    return inner === undefined ? [] : [`${group}/${inner}`];
  });
}

describe('the secrets', () => {
  let hosts: Record<string, Facts>;
  beforeAll(() => {
    if (able) hosts = evaluateHosts();
  });

  it.each(roles)('of a %s are all named in its example, which names no other', (role) => {
    const ofRole = Object.entries(hosts).filter(([name]) => inventory.hosts[name]?.role === role);
    const wanted = new Set(ofRole.flatMap(([, { secrets }]) => Object.keys(secrets)));
    expect(new Set(namesIn(read('example', `${role}.yaml`)))).toEqual(wanted);
    expect(ofRole.map(([, { sops }]) => sops.file)).toEqual(ofRole.map(() => `${role}.yaml`));
  });

  it('are never here in the clear', () => {
    const files = readdirSync(inRoot('infra/secrets')).filter(
      (name) => name.endsWith('.yaml') && name !== '.sops.yaml',
    );
    for (const name of files) expect(read(name)).toMatch(/^sops:$/m);
    for (const name of files) {
      const values =
        read(name)
          .split(/^sops:$/m)[0]
          ?.match(/: (.+)$/gm) ?? [];
      expect(values.filter((value) => !value.startsWith(': ENC['))).toEqual([]);
    }
  });
});

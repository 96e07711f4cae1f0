import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { beforeAll, describe, expect, it } from 'vitest';
import { demand } from '../src/demand.ts';
import { evaluateHosts, type Facts } from '../src/hosts.ts';
import { readInventory } from '../src/inventory.ts';
import { keysIn, plainIn } from '../src/plain-secrets.ts';

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
    for (const name of files) expect({ name, plain: plainIn(read(name)) }).toEqual({ name, plain: [] });
  });

  it('of a role can be read by its hosts and the operators only', () => {
    const rules = read('.sops.yaml');
    const [, named = ''] = /path_regex: \^\(([a-z|]+)\)\\\.yaml\$/.exec(rules) ?? [];
    expect(named.split('|').sort()).toEqual([...roles].sort());
    expect(keysIn(rules)).toEqual([]);
  });

  it('are in no file that is committed', () => {
    const files = execFileSync('git', ['ls-files', '-z'], {
      cwd: inRoot(),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
      .split('\0')
      .filter(
        (file) => file !== '' && !/[.](png|jpg|webp|woff2|ico)$/.test(file) && existsSync(inRoot(file)),
      );
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) => {
      const keys = keysIn(readFileSync(inRoot(file), 'utf8'));
      return keys.length === 0 ? [] : [`${file}: ${keys.join(', ')}`];
    });
    expect(found).toEqual([]);
  });
});

describe('what looks for secrets', () => {
  const sealed = 'ENC[AES256_GCM,data:3q2+7w==,iv:AAAA,tag:BBBB,type:str]';
  it.each([
    ['what sops has sealed', `backend:\n  secret: ${sealed}\nsops:\n  mac: x\n`, 0],
    ['a file that sops never saw', 'backend:\n  secret: hunter2\n', 1],
    ['one value that was added afterwards', `a:\n  b: ${sealed}\n  c: hunter2\nsops:\n  mac: x\n`, 1],
    ['a list in the clear', `a:\n  - hunter2\nsops:\n  mac: x\n`, 1],
    ['a sealed word with more behind it', `a: ${sealed} hunter2\nsops:\n  mac: x\n`, 1],
  ])('finds in %s what can be read', (_what, text, count) => {
    expect(plainIn(text)).toHaveLength(count);
  });

  // Put together here, so that this file is not found itself.
  it.each([
    ['a private key', ['-----BEGIN EC PRIVATE', ` KEY-----\n${'A'.repeat(40)}`]],
    ['an age key', ['AGE-SECRET', `-KEY-1${'Q'.repeat(50)}`]],
    ['an access key of AWS', ['AKI', `A${'Z'.repeat(16)}`]],
    ['a token of GitHub', ['gh', `p_${'a'.repeat(36)}`]],
    ['a key of Stripe', ['sk_', `live_${'a'.repeat(24)}`]],
    ['a key of Tailscale', ['tskey', `-auth-${'a'.repeat(24)}`]],
  ])('knows %s', (name, parts) => {
    expect(keysIn(`before ${parts.join('')} after`)).toEqual([name]);
    expect(keysIn(parts.join(' '))).toEqual([]);
  });
});

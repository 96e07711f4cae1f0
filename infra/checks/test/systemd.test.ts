import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { evaluateHost, evaluateHosts, type Facts } from '../src/hosts.ts';
import { readInventory } from '../src/inventory.ts';
import { isOurs, serviceText, stub, triggerText } from '../src/units.ts';

const able = demand('nix-instantiate', 'systemd-analyze');
const names = Object.keys(readInventory().hosts);
/** systemd's own measure, 0 to 10; above this it calls a service "medium". */
const exposure = 3;

describe('the units', () => {
  let hosts: Record<string, Facts>;
  const folder = mkdtempSync(join(tmpdir(), 'toast-units-'));
  const factsOf = (name: string): Facts => {
    const found = hosts[name];
    if (found === undefined) throw new Error(`${name} was not evaluated`);
    return found;
  };
  const analyze = (args: string[], path = '') =>
    spawnSync(findSystemProgram('systemd-analyze') ?? 'systemd-analyze', args, {
      encoding: 'utf8',
      // Before the system's own, which bring the targets.
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${path}:`, SYSTEMD_COLORS: '0' },
    });

  beforeAll(() => {
    if (!able) return;
    hosts = evaluateHosts();
    // What an operator may switch on.
    hosts['ingress-east'] = evaluateHost('ingress-east', '{ toast.prober.enable = true; }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** All units of a host as files; which of them we have written. */
  const write = (name: string) => {
    const { services, timers, paths } = factsOf(name);
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    const texts = new Map<string, string>();
    const known = Object.entries(services);
    for (const [, service] of known) {
      const named = ['after', 'before', 'wants', 'requires'].flatMap((how) =>
        z.array(z.string()).parse(service[how] ?? []),
      );
      for (const unit of named) if (unit.endsWith('.service')) texts.set(unit, stub);
    }
    for (const [unit, service] of known) texts.set(`${unit}.service`, serviceText(service));
    for (const [unit, config] of Object.entries(timers))
      texts.set(`${unit}.timer`, triggerText('Timer', config));
    for (const [unit, config] of Object.entries(paths))
      texts.set(`${unit}.path`, triggerText('Path', config));
    for (const [file, text] of texts) writeFileSync(join(place, file), text);
    const ours = known.filter(([, service]) => isOurs(service)).map(([unit]) => `${unit}.service`);
    return { place, files: [...texts.keys()].map((file) => join(place, file)), ours };
  };

  it.each(names)('of %s are ones that systemd takes without a word', (name) => {
    const { place, files } = write(name);
    if (files.length === 0) return;
    // It succeeds even where it has to leave out what it does not know; it only says so.
    const { stdout, stderr } = analyze(['verify', '--man=no', ...files], place);
    expect(`${stdout}${stderr}`).toBe('');
  });

  it.each(names)('of %s that are ours leave to who breaks in little to reach', (name) => {
    const { place, ours } = write(name);
    for (const unit of ours) {
      const { stdout } = analyze(
        ['security', '--offline=true', '--no-pager', `--threshold=${exposure * 10}`, join(place, unit)],
        place,
      );
      const [, measured] = /Overall exposure level for \S+: ([\d.]+)/.exec(stdout) ?? [];
      expect({ unit, measured, ok: Number(measured) <= exposure }).toEqual({ unit, measured, ok: true });
    }
  });

  it('are started when somebody could have meant it', () => {
    const said = Object.values(hosts).flatMap(({ timers, pgbackrest }) => [
      ...Object.values(timers).flatMap(({ OnCalendar }) => OnCalendar ?? []),
      ...Object.values(pgbackrest?.stanzas ?? {}).flatMap(({ jobs }) =>
        Object.values(jobs).map(({ schedule }) => schedule),
      ),
    ]);
    const times = [...new Set(said.map(String))];
    expect(times.length).toBeGreaterThanOrEqual(3);
    for (const time of times) {
      const { status, stdout } = analyze(['calendar', time]);
      expect({ time, status, next: /Next elapse: \w+ 20/.test(stdout) }).toEqual({
        time,
        status: 0,
        next: true,
      });
    }
  });

  it('run scripts that a shell can read', () => {
    for (const [host, { services }] of Object.entries(hosts)) {
      for (const [unit, { script }] of Object.entries(services)) {
        if (typeof script !== 'string') continue;
        const { stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
        expect({ host, unit, stderr }).toEqual({ host, unit, stderr: '' });
      }
    }
  });

  it.each([
    ['a key that is none', { RestartSecs: '2' }, 'Unknown key'],
    ['a word that is no choice', { Restart: 'sometimes' }, 'Failed to parse'],
    [
      'a group of calls that is none',
      { SystemCallFilter: '@everything' },
      'Failed to parse|unknown|Unknown|ignoring',
    ],
  ])('would not be taken with %s', (_what, config, complaint) => {
    const file = join(folder, 'wrong.service');
    writeFileSync(file, serviceText({ description: 'wrong', environment: {}, serviceConfig: config }));
    expect(analyze(['verify', '--man=no', file]).stderr).toMatch(new RegExp(complaint));
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@toast/local/root';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';

demand('amtool');
const at = (name: string) => inRoot('infra/monitoring', name);
const text = readFileSync(at('alertmanager.json'), 'utf8');
const { inhibit_rules: silences } = z
  .looseObject({
    inhibit_rules: z.array(
      z.object({
        source_matchers: z.array(z.string()),
        target_matchers: z.array(z.string()),
        equal: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(text));
const rules = readdirSync(at('.'))
  .filter((name) => /^[a-z]+\.yml$/.test(name))
  .map((name) => readFileSync(at(name), 'utf8'))
  .join('\n');
const severities = new Map(
  rules
    .split(/^ *- alert: /m)
    .slice(1)
    .map((alert) => [/^\w+/.exec(alert)?.[0] ?? '', /severity: (\w+)/.exec(alert)?.[1] ?? '']),
);
/** The alerts that matchers name. */
const named = (matchers: readonly string[]) =>
  matchers.flatMap((matcher) => /^alertname=~?"([\w|]+)"$/.exec(matcher)?.[1]?.split('|') ?? []);

describe('the alertmanager', () => {
  let scratch: string;
  const amtool = (...args: string[]) => {
    const program = findSystemProgram('amtool') ?? 'amtool';
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    return { ok: status === 0, said: stdout.trim(), complaints: stderr };
  };
  const configuration = () => join(scratch, 'alertmanager.yml');
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'toast-alertmanager-'));
    // As the unit fills in what its environment says; JSON is YAML.
    writeFileSync(configuration(), text.replaceAll(/\$\w+/g, 'https://alerts.example/hook'));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it('takes its configuration', () => {
    expect(amtool('check-config', configuration())).toMatchObject({ ok: true });
  });

  it('leads every alert to those it is for', () => {
    expect(severities.size).toBeGreaterThan(40);
    for (const severity of ['page', 'ticket'])
      expect(
        amtool(
          'config',
          'routes',
          'test',
          `--config.file=${configuration()}`,
          `severity=${severity}`,
          'alertname=X',
        ),
      ).toMatchObject({ ok: true, said: `${severity}s` });
    // Whoever forgets to say is heard, in the morning.
    expect(amtool('config', 'routes', 'test', `--config.file=${configuration()}`, 'alertname=X').said).toBe(
      'tickets',
    );
  });

  it('silences what follows from something else, by alerts that there are', () => {
    const all = silences.flatMap(({ source_matchers, target_matchers }) => [
      ...source_matchers,
      ...target_matchers,
    ]);
    for (const name of named(all)) expect([...severities.keys()]).toContain(name);
  });

  it('never silences what wakes somebody by what does not', () => {
    for (const { source_matchers, target_matchers } of silences) {
      if (named(source_matchers).every((name) => severities.get(name) === 'page')) continue;
      const onlyTickets =
        target_matchers.includes('severity="ticket"') ||
        named(target_matchers).every((name) => severities.get(name) === 'ticket');
      expect({ source_matchers, onlyTickets }).toMatchObject({ onlyTickets: true });
    }
  });
});

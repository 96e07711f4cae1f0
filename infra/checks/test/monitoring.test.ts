import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@toast/local/root';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { readInventory } from '../src/inventory.ts';
import { promtool } from '../src/promtool.ts';

demand('promtool');
const at = (...path: string[]) => inRoot('infra/monitoring', ...path);
const files = readdirSync(at('.')).filter((name) => /^[a-z]+\.yml$/.test(name));
const textOf = (names: readonly string[]) => names.map((name) => readFileSync(at(name), 'utf8')).join('\n');
const testOf = (name: string) => name.replace('.yml', '.test.yml');
const rules = textOf(files);
const tests = textOf(files.map(testOf));
const [, ...alerts] = rules.split(/^ *- alert: /m).map((text) => ({
  name: /^\w+/.exec(text)?.[0] ?? '',
  runbook: /runbook: ([^ ,\n]+)/.exec(text)?.[1] ?? '',
  severity: /severity: (\w+)/.exec(text)?.[1] ?? '',
}));
const asksPrometheus = z.looseObject({ expr: z.string(), legendFormat: z.string() });
const asksTempo = z.looseObject({ queryType: z.literal('traceql'), query: z.string() });
const dashboard = z.looseObject({
  uid: z.string(),
  title: z.string(),
  panels: z.array(
    z.looseObject({
      id: z.int(),
      title: z.string(),
      targets: z.array(z.union([asksPrometheus, asksTempo])).min(1),
    }),
  ),
});
const dashboards = readdirSync(at('dashboards')).map((name) => ({
  name,
  ...dashboard.parse(JSON.parse(readFileSync(at('dashboards', name), 'utf8'))),
}));

/** What is asked of Prometheus, and of Tempo. */
const questions = ({ panels }: Pick<z.infer<typeof dashboard>, 'panels'>) => {
  const targets = panels.flatMap((panel) => panel.targets);
  return {
    exprs: targets.flatMap((target) => ('expr' in target ? [String(target.expr)] : [])),
    queries: targets.flatMap((target) => ('query' in target ? [String(target.query)] : [])),
  };
};

describe('the alerts', () => {
  it('are rules that Prometheus takes', () => {
    expect(promtool('check', 'rules', ...files.map((name) => at(name)))).toMatchObject({ ok: true });
  });

  it('ring when they should and are quiet when they should, every one of them', { timeout: 120_000 }, () => {
    expect(promtool('test', 'rules', ...files.map((name) => at(testOf(name))))).toMatchObject({ ok: true });
    const tried = (name: string) =>
      [...tests.matchAll(new RegExp(`alertname: ${name}\\b.*?exp_alerts:(.*?)(?=alertname:|$)`, 'gs'))].map(
        ([, said = '']) => said.includes('exp_labels'),
      );
    expect(alerts.filter(({ name }) => !tried(name).includes(true) || !tried(name).includes(false))).toEqual(
      [],
    );
  });

  it.each(alerts)('$name has a runbook, which names it', ({ name, runbook, severity }) => {
    expect(['page', 'ticket']).toContain(severity);
    expect(runbook).toMatch(/^runbooks\/[a-z-]+\.md$/);
    expect(readFileSync(inRoot('infra', runbook), 'utf8')).toContain(`\`${name}\``);
  });

  it('ask only for jobs and roles of the inventory', () => {
    const { ports, instances } = readInventory();
    const named = (label: string) =>
      [...rules.matchAll(new RegExp(`[{,]${label}="(\\w+)"`, 'g'))].map(([, value = '']) => value);
    // The one job of many names: the sites, asked through the prober of the monitor.
    expect([...Object.keys(ports), 'sites']).toEqual(expect.arrayContaining(named('job')));
    expect(Object.keys(instances)).toEqual(expect.arrayContaining(named('role')));
  });
});

describe('the runbooks', () => {
  const names = readdirSync(inRoot('infra/runbooks')).filter((name) => name !== 'README.md');

  it.each(names)('%s begins with the pager and ends with how one knows that it is over', (name) => {
    const text = readFileSync(inRoot('infra/runbooks', name), 'utf8');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings[0]).toBe('What the pager says');
    expect(headings.at(-1)).toBe('How to know that it is over');
    const known = alerts.map((alert) => alert.name);
    const named = [...text.matchAll(/^- `(\w+)`/gm)].map(([, alert = '']) => alert);
    for (const alert of named) expect(known).toContain(alert);
    // What is done without having been rung for says so.
    if (/^## What the pager says\n\nNothing: /m.test(text)) expect(named).toEqual([]);
    else expect(alerts.map(({ runbook }) => runbook)).toContain(`runbooks/${name}`);
  });

  it.each(names)('%s names only files that exist', (name) => {
    const text = readFileSync(inRoot('infra/runbooks', name), 'utf8');
    const paths = [...text.matchAll(/\b(?:apps|infra|packages|\.github)\/[\w./-]+\w/g)].map(([path]) => path);
    expect(paths.filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });
});

describe('the monitor', () => {
  // What the modules make of it, which hosts.test.ts compares with the modules.
  const host = (name: string): unknown =>
    JSON.parse(readFileSync(inRoot('infra/checks/golden', `${name}.gen.json`), 'utf8'));
  const { prometheus, tempo } = z
    .looseObject({
      prometheus: z.looseObject({
        globalConfig: z.unknown(),
        scrapeConfigs: z.array(z.looseObject({ job_name: z.string() })),
        alertmanagers: z.unknown(),
        ruleFiles: z.array(z.string()),
      }),
      tempo: z.looseObject({
        distributor: z.object({
          receivers: z.object({
            otlp: z.object({ protocols: z.object({ http: z.object({ endpoint: z.string() }) }) }),
          }),
        }),
      }),
    })
    .parse(host('monitor'));

  it('asks and alerts as Prometheus understands, by every file of rules there is', () => {
    expect(prometheus.ruleFiles.toSorted()).toEqual(files.toSorted());
    const scratch = mkdtempSync(join(tmpdir(), 'toast-prometheus-'));
    const check = (scrapes: readonly unknown[]) => {
      const file = join(scratch, 'prometheus.yml');
      const config = {
        global: prometheus.globalConfig,
        scrape_configs: scrapes,
        alerting: { alertmanagers: prometheus.alertmanagers },
        rule_files: files.map((name) => at(name)),
      };
      writeFileSync(file, JSON.stringify(config));
      return promtool('check', 'config', file);
    };
    const asked = check(prometheus.scrapeConfigs);
    const wrong = check([...prometheus.scrapeConfigs, { job_name: 'odd', relabel_config: [] }]);
    rmSync(scratch, { recursive: true });
    expect(asked).toMatchObject({ ok: true });
    expect(wrong.ok).toBe(false);
    const jobs = prometheus.scrapeConfigs.map(({ job_name: job }) => job);
    for (const [, job] of rules.matchAll(/[{,]job="(\w+)"/g)) expect(jobs).toContain(job);
  });

  it('takes the spans where the backends send them', () => {
    const { endpoint } = tempo.distributor.receivers.otlp.protocols.http;
    for (const name of ['backend-east-1', 'backend-west-2'])
      expect(JSON.stringify(host(name))).toContain(`"OTEL_EXPORTER_OTLP_ENDPOINT":"http://${endpoint}"`);
  });
});

describe('the dashboards', () => {
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'toast-dashboards-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));
  /** Every question of a dashboard as a rule, which is JSON, which is YAML. */
  const check = (exprs: readonly string[]) => {
    const asked = exprs.map((expr, index) => ({ record: `asked:${index}`, expr }));
    const file = join(scratch, 'rules.yml');
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'asked', rules: asked }] }));
    return promtool('check', 'rules', file);
  };

  it.each(dashboards)('$name asks what Prometheus understands', ({ name, uid, panels }) => {
    expect(name).toBe(`${uid}.json`);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const { exprs } = questions({ panels });
    expect(check(exprs)).toMatchObject({ ok: true });
    expect(check([...exprs, 'sum(rate(up[5m])']).ok).toBe(false);
  });

  it('show only records that there are', () => {
    const recorded = [...rules.matchAll(/^ *- record: (\S+)$/gm)].map(([, name]) => name);
    const exprs = dashboards.flatMap((each) => questions(each).exprs);
    const shown = exprs.flatMap((expr) => expr.match(/\btoast:[\w:]+/g) ?? []);
    expect(shown.length).toBeGreaterThan(0);
    for (const name of shown) expect(recorded).toContain(name);
  });

  it('ask of the traces only what spans are called and have', () => {
    const source = ['tracing', 'http', 'features/kitchen', 'trpc']
      .flatMap((folder) => readdirSync(inRoot('apps/backend/src', folder)).map((name) => join(folder, name)))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(inRoot('apps/backend/src', name), 'utf8'))
      .join('\n');
    const queries = dashboards.flatMap((each) => questions(each).queries);
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      expect(query.split('{').length).toBe(query.split('}').length);
      for (const [, attribute] of query.matchAll(/\bspan\.([\w.]+)/g))
        expect(source).toContain(`'${attribute}'`);
      for (const [, name = ''] of query.matchAll(/\bname = "([^"]+)"/g))
        if (!name.startsWith('POST ')) expect(source).toContain(`'${name}'`);
    }
  });
});

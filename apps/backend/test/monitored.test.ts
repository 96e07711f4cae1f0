import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCertificate } from '@toast/infra-checks/ingress';
import { freePort } from '@toast/local/ports';
import { findSystemProgram, howToInstall } from '@toast/local/test/system-programs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from './support/backend.ts';
import { expressionsIn, selectorsIn } from './support/expressions.ts';
import { placeOrderAt } from './support/orders.ts';
import { demoRestaurant } from './support/restaurant.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const monitoring = fileURLToPath(new URL('../../../infra/monitoring/', import.meta.url));
const read = (name: string) => readFileSync(`${monitoring}${name}`, 'utf8');

const dashboards = readdirSync(`${monitoring}dashboards`).flatMap((name) =>
  [...read(`dashboards/${name}`).matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']): string =>
    JSON.parse(text),
  ),
);
const rules = readdirSync(monitoring).filter((name) => /^[a-z]+\.yml$/.test(name));
const asked = [...rules.flatMap((name) => expressionsIn(read(name))), ...dashboards].flatMap(selectorsIn);
const unseen: Record<string, string> = JSON.parse(read('unseen.json'));
/** Prometheus gives these to whatever it asks. */
const ofTargets = new Set(['job', 'host', 'role', 'region', 'site', 'instance']);
const exporters = { pg_: 'postgres', node_: 'node', nginx_: 'nginx' } as const;

const processes: ChildProcess[] = [];
let database: SeededBackend;
beforeAll(async () => {
  database = await startSeededBackend();
});
afterEach(async () => {
  for (const child of processes.splice(0)) {
    const gone = once(child, 'close');
    child.kill('SIGTERM');
    await gone;
  }
});
afterAll(() => database.stop());

const scrape = (port: number): Promise<string> =>
  fetch(`http://127.0.0.1:${port}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  );

/** Starts a program and resolves with what it tells of itself as soon as it tells `metric`. */
async function whatTells(metric: string, program: string, args: string[], port: number, more = {}) {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...more };
  processes.push(spawn(program, args, { stdio: 'ignore', env }));
  const told = () => scrape(port);
  await expect.poll(told, { timeout: 30_000, interval: 100 }).toMatch(new RegExp(`^${metric}[ {]`, 'm'));
  return told();
}

/** What is asked for and not told: a name, or a label that has this value. */
const missingIn = (told: string, selectors: typeof asked): string[] =>
  selectors.flatMap(({ metric, labels }) => {
    const series = told
      .split('\n')
      .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`));
    const own = Object.entries(labels).filter(([label]) => !ofTargets.has(label));
    const fits = series.some((line) => own.every(([label, value]) => line.includes(`${label}="${value}"`)));
    return fits ? [] : [`${metric}${JSON.stringify(labels)}`];
  });
const startingWith = (...prefixes: string[]) =>
  asked.filter(({ metric }) => prefixes.some((prefix) => metric.startsWith(prefix)) && !(metric in unseen));

describe('what alerts and dashboards ask for', { timeout: 90_000 }, () => {
  it('is told by ourselves, by an exporter, by Prometheus, or listed with its source', () => {
    expect(asked.length).toBeGreaterThan(40);
    const known = ['toast_', 'nodejs_', 'process_', 'probe_', ...Object.keys(exporters)];
    const odd = asked
      .map(({ metric }) => metric)
      .filter((name) => !(name in unseen) && !known.some((prefix) => name.startsWith(prefix)));
    expect(new Set(odd)).toEqual(new Set(['up']));
    for (const name of Object.keys(unseen)) expect(asked.map(({ metric }) => metric)).toContain(name);
  });

  it('is told by a real backend and a real work process, labels and all', async () => {
    const [port, own, work] = [await freePort(), await freePort(), await freePort()];
    const shared = {
      DATABASE_URL: database.database.appUrl,
      TOAST_SECRET: database.deps.config.secret,
      LOG_LEVEL: 'fatal',
      // Nobody is there: what is lost is counted.
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    };
    const served = {
      ...shared,
      PORT: `${port}`,
      METRICS_PORT: `${own}`,
      CUSTOMER_URL: database.deps.config.urls.customer,
    };
    await whatTells('toast_feed_lag_seconds', process.execPath, [main, 'serve'], own, served);
    const worked = await whatTells('toast_queue_jobs', process.execPath, [main, 'work'], work, {
      ...shared,
      METRICS_PORT: `${work}`,
    });
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
    await fetch(`http://127.0.0.1:${port}/nowhere`);
    await placeOrderAt(`http://127.0.0.1:${port}`, await demoRestaurant(database));
    const told = `${await scrape(own)}\n${worked}`;
    expect(missingIn(told, startingWith('toast_', 'nodejs_', 'process_'))).toEqual([]);
    expect(missingIn(told, [{ metric: 'toast_queue_jobs', labels: { state: 'lost' } }])).toHaveLength(1);
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it.for(Object.entries(exporters))(
    'and starts with %s is told by the exporter of %s',
    async ([prefix, exporter], context) => {
      const name = `prometheus-${exporter}-exporter` as const;
      const program = findSystemProgram(name);
      if (program === undefined) {
        const how = `there is no ${name}: ${howToInstall(name)}`;
        if (process.env.CI === 'true') throw new Error(how);
        return context.skip(how);
      }
      const port = await freePort();
      const here = `127.0.0.1:${port}`;
      const status = createServer((_request, response) =>
        response.end(
          'Active connections: 1 \nserver accepts handled requests\n 5 5 9 \nReading: 0 Writing: 1 Waiting: 0 \n',
        ),
      );
      await new Promise<void>((resolve) => status.listen(0, '127.0.0.1', resolve));
      const starts = {
        node: { metric: 'node_load1', args: [`--web.listen-address=${here}`] },
        postgres: { metric: 'pg_stat_activity_count', args: [`--web.listen-address=${here}`] },
        nginx: {
          metric: 'nginx_up',
          args: [
            `--web.listen-address=${here}`,
            `--nginx.scrape-uri=http://127.0.0.1:${(status.address() as AddressInfo).port}/`,
          ],
        },
      }[exporter];
      const source = new URL(inject('postgres'));
      source.searchParams.set('sslmode', 'disable');
      const told = await whatTells(starts.metric, program, starts.args, port, {
        DATA_SOURCE_NAME: source.href,
      });
      status.close();
      expect(startingWith(prefix).length).toBeGreaterThan(0);
      expect(missingIn(told, startingWith(prefix))).toEqual([]);
    },
  );

  it('and starts with probe_ is told by the prober of sites', async (context) => {
    const program = findSystemProgram('prometheus-blackbox-exporter');
    if (program === undefined) {
      const how = `there is no blackbox exporter: ${howToInstall('prometheus-blackbox-exporter')}`;
      if (process.env.CI === 'true') throw new Error(how);
      return context.skip(how);
    }
    const folder = mkdtempSync(join(tmpdir(), 'toast-probe-'));
    const [key, certificate, config] = ['key.pem', 'certificate.pem', 'blackbox.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    makeCertificate(key, certificate);
    const names: (string | false)[] = [];
    const site = createSecureServer(
      { key: readFileSync(key), cert: readFileSync(certificate) },
      (request, response) => {
        names.push(request.headers.host ?? false);
        response.end('ok');
      },
    );
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    // As it is, but for the authority: this certificate is its own.
    const probe = JSON.parse(read('blackbox.json'));
    probe.modules.site.http.tls_config = { insecure_skip_verify: true };
    writeFileSync(config, JSON.stringify(probe));
    const port = await freePort();
    const here = `127.0.0.1:${port}`;
    const args = [`--web.listen-address=${here}`, `--config.file=${config}`];
    await whatTells('blackbox_exporter_build_info', program, args, port);
    const target = `https://127.0.0.1:${(site.address() as AddressInfo).port}/ingress/health`;
    const asking = new URLSearchParams({ module: 'site', target, hostname: 'toast.test' });
    const told = await (await fetch(`http://${here}/probe?${asking.toString()}`)).text();
    site.close();
    rmSync(folder, { recursive: true });
    expect(names).toEqual(['toast.test']);
    expect(startingWith('probe_').length).toBeGreaterThan(0);
    expect(missingIn(told, startingWith('probe_'))).toEqual([]);
    expect(told).toMatch(/^probe_success 1$/m);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let directory: string;
let superuser: pg.Client;
const name = `toast_test_process_${process.pid}`;
const main = new URL('../src/main.ts', import.meta.url).pathname;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toast-process-'));
  superuser = new pg.Client({ connectionString: inject('postgres') });
  await superuser.connect();
  await superuser.query(`create database ${name}`);
});
afterAll(async () => {
  await superuser.query(`drop database if exists ${name} with (force)`);
  await superuser.end();
  await rm(directory, { recursive: true, force: true });
});

type Run = {
  readonly child: ChildProcess;
  readonly lines: () => Record<string, unknown>[];
  readonly ended: Promise<number | null>;
};

function run(args: readonly string[], environment: Record<string, string> = {}): Run {
  const admin = new URL(inject('postgres'));
  admin.pathname = `/${name}`;
  const app = new URL(admin);
  app.username = 'toast_app';
  // What the migrations of all test databases of this server give the role.
  app.password = 'test';
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      TOAST_SECRET: 'a secret that only tests know, 32+ characters',
      DATABASE_URL: app.href,
      DATABASE_ADMIN_URL: admin.href,
      DRAIN_SECONDS: '0',
      ...environment,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    child,
    lines: () => said.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])),
    ended: once(child, 'close').then(([code]) => code),
  };
}

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  );

describe('the process', () => {
  it('migrates, twice to the same end', async () => {
    for (const _time of [1, 2]) expect(await run(['migrate']).ended).toBe(0);
  });

  it('seeds, twice with the same facts', async () => {
    const facts: string[] = [];
    for (const file of ['first.json', 'second.json'].map((each) => join(directory, each))) {
      const { ended, lines } = run(['seed', '--out', file]);
      expect(await ended).toBe(0);
      facts.push(await readFile(file, 'utf8'));
      const { accounts }: { accounts: { password: string }[] } = JSON.parse(facts[0] ?? '');
      for (const { password } of accounts) expect(JSON.stringify(lines())).not.toContain(password);
    }
    expect(facts[0]).toBe(facts[1]);
    expect(JSON.parse(facts[0] ?? '')).toMatchObject({
      restaurants: [{ id: expect.any(String), apiKey: expect.stringMatching(/^toast_[\w-]{43}$/) }, {}, {}],
      kitchen: [{ pairingCode: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/) }, {}, {}],
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'serves until %s, also with a stream open, and leaves nothing unsaid',
    async (signal) => {
      const [port, metrics] = [await freePort(), await freePort()];
      const { child, ended, lines } = run(['serve'], { PORT: String(port), METRICS_PORT: String(metrics) });
      await expect.poll(() => statusOf(`http://127.0.0.1:${port}/readyz`), { timeout: 20_000 }).toBe(200);
      expect(await statusOf(`http://127.0.0.1:${metrics}/metrics`)).toBe(200);
      const input = { restaurantId: '01933a1e-0000-7000-8000-000000000001', after: 0 };
      const stream = await fetch(
        `http://127.0.0.1:${port}/trpc/diner/menu.live?input=${encodeURIComponent(JSON.stringify(input))}`,
      );
      const rest = stream.text();
      child.kill(signal);
      expect(await ended).toBe(0);
      await rest;
      expect(lines()).toContainEqual(expect.objectContaining({ msg: 'leaving', signal }));
      expect(lines()).toContainEqual(expect.objectContaining({ msg: 'request', procedures: ['menu.live'] }));
    },
  );

  it('ends with a line in the log when it cannot do its work', async () => {
    const { ended, lines } = run(['seed'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect(await ended).toBe(1);
    expect(lines()).toContainEqual(expect.objectContaining({ level: 'fatal' }));
  });

  it('says how it is used', async () => {
    expect(await run(['dance']).ended).toBe(2);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cuttingProxy } from '@toast/database/cutting-proxy';
import { migrate } from '@toast/database/migrate';
import { queueSize } from '@toast/database/queue/queue.reads';
import { enqueue } from '@toast/database/queue/queue.writes';
import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { freePort } from '@toast/local/ports';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { until } from '../support/jobs.ts';
import { rows } from '../support/sql.ts';
import { startWork, type WorkProcess } from '../support/worker-process.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
let database: TestDatabase;
const processes: WorkProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
});
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await database.drop();
});

function work(environment: Record<string, string> = {}): WorkProcess {
  const started = startWork(database.appUrl, environment);
  processes.push(started);
  return started;
}

/** What `main.ts jobs` prints. */
async function jobs(...args: string[]): Promise<Record<string, unknown>[]> {
  const child = spawn(process.execPath, [main, 'jobs', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      TOAST_SECRET: 'a secret that only tests know, 32+ characters',
      DATABASE_URL: database.appUrl,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  return said
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

describe('the work process', { timeout: 120_000 }, () => {
  it('waits for a queue that is not there yet, and says how it goes where metrics are read', async () => {
    await rows(database.adminUrl, 'drop schema graphile_worker cascade');
    const port = await freePort();
    const waiting = work({ METRICS_PORT: String(port) });
    await waiting.said('the worker stopped; starting it again');
    await migrate(database.adminUrl, { appPassword: 'test' });
    await waiting.said('at work');
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    for (const name of ['toast_relay_lag_events', 'toast_relay_lag_seconds', 'toast_jobs_done'])
      expect(metrics).toMatch(new RegExp(`^${name} 0$`, 'm'));
    waiting.child.kill('SIGINT');
    expect(await waiting.ended).toBe(0);
    expect(waiting.lines().map(({ msg }) => msg)).toEqual(expect.arrayContaining(['leaving', 'left']));
  });

  it('leaves in time though the database says nothing any more', async () => {
    const proxy = await cuttingProxy(database.appUrl);
    const stuck = startWork(proxy.url);
    processes.push(stuck);
    await stuck.said('at work');
    proxy.silence();
    stuck.child.kill('SIGTERM');
    expect(await stuck.ended).toBe(1);
    await proxy.close();
  });

  it('shows what was given up, and does it again when told to', async () => {
    const running = work();
    await running.said('at work');
    const payload = { restaurantId: 'nobody' };
    await enqueue(database.db, [{ identifier: 'effect:daily-sales', payload, key: 'odd', maxAttempts: 1 }]);
    await until(() => queueSize(database.db)).toMatchObject({ waiting: 0, dead: 1 });
    const [dead, sum] = await jobs();
    expect(dead).toMatchObject({ task: 'effect:daily-sales', attempts: 1, payload });
    expect(sum).toMatchObject({ msg: 'jobs in the queue', waiting: 0, dead: 1 });
    expect(await jobs('--retry', '0')).toMatchObject([{ retried: 0 }]);
    expect(await jobs('--retry', String(dead?.id))).toMatchObject([{ retried: 1 }]);
    await until(() => running.lines().filter(({ msg }) => msg === 'a job was given up').length).toBe(2);
    expect(await jobs('--retry-all')).toMatchObject([{ retried: 1 }]);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@toast/local/ports';
import { vi } from 'vitest';
import { origins, type SeededBackend } from '../../support/backend.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

export type TracedProcess = {
  readonly url: string;
  readonly log: () => readonly Record<string, unknown>[];
  /** Asks it to leave. Resolves with its exit code. */
  leave(): Promise<number | null>;
};

/** A real `main.ts serve` or `work` on this database, which sends every trace to `endpoint`. */
export async function startTraced(
  command: 'serve' | 'work',
  { database, deps }: Pick<SeededBackend, 'database' | 'deps'>,
  endpoint: string,
): Promise<TracedProcess> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [main, command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      PORT: `${port}`,
      DATABASE_URL: database.appUrl,
      TOAST_SECRET: deps.config.secret,
      CUSTOMER_URL: origins.customer,
      ADMIN_URL: origins.admin,
      KITCHEN_URL: origins.kitchen,
      DRAIN_SECONDS: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_TRACES_SAMPLER_ARG: '1',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const log = () =>
    said
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .flatMap((line): Record<string, unknown>[] => (line === '' ? [] : [JSON.parse(line)]));
  const ready = () =>
    command === 'work'
      ? Promise.resolve(log().some(({ msg }) => msg === 'at work'))
      : fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
  const untilReady = async () => {
    if (!(await ready())) throw new Error(`${command} is not ready: ${said}`);
  };
  await vi.waitFor(untilReady, { timeout: 30_000, interval: 25 }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    log,
    leave: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

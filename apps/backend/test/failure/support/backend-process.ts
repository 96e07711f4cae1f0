import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@toast/local/ports';
import { expect } from 'vitest';
import { origins } from '../../support/backend.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** A real `main.ts serve`, to be killed, stopped and woken. */
export type BackendProcess = {
  readonly url: string;
  /** Without another word, as a machine that loses power. Resolves when it is gone. */
  kill(): Promise<void>;
  /** It does nothing any more and its connections stay, as in a virtual machine that is moved. */
  pause(): void;
  /** Asks it to leave (SIGTERM). Resolves with its exit code. */
  leave(): Promise<number | null>;
  wake(): void;
  readonly running: () => boolean;
};

export type ProcessOptions = {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly port?: number;
  /** How long it serves on after it was asked to leave; 0 unless told. */
  readonly drainSeconds?: number;
};

/** Resolves when it takes orders. */
export async function serveProcess({
  databaseUrl,
  secret,
  port,
  drainSeconds = 0,
}: ProcessOptions): Promise<BackendProcess> {
  const at = port ?? (await freePort());
  const child: ChildProcess = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(at),
      DATABASE_URL: databaseUrl,
      TOAST_SECRET: secret,
      CUSTOMER_URL: origins.customer,
      ADMIN_URL: origins.admin,
      KITCHEN_URL: origins.kitchen,
      LOG_LEVEL: 'fatal',
      DRAIN_SECONDS: String(drainSeconds),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const running = () => child.exitCode === null && child.signalCode === null;
  const url = `http://127.0.0.1:${at}`;
  const status = () => {
    if (!running()) throw new Error('the backend ended before it was ready');
    return fetch(`${url}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    );
  };
  await expect.poll(status, { timeout: 30_000, interval: 25 }).toBe(200);
  return {
    url,
    running,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    leave: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    pause: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
  };
}

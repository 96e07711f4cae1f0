import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@toast/local/ports';
import { startPostgres } from '@toast/local/postgres';

export type DemoRestaurant = { readonly id: string; readonly slug: string; readonly apiKey: string };
export type Bed = {
  readonly url: string;
  readonly restaurants: readonly DemoRestaurant[];
  stop(): Promise<void>;
};

const main = fileURLToPath(new URL('../../../apps/backend/src/main.ts', import.meta.url));

/** One backend in production mode on a fresh, durable database with the demo restaurants; on loopback ports of its own. */
export async function startBed(): Promise<Bed> {
  const directory = mkdtempSync(join(tmpdir(), 'toast-bench-'));
  const postgres = await startPostgres({
    dataDir: join(directory, 'postgres'),
    port: await freePort(),
    durable: true,
    keep: false,
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_API_URL: url,
    TOAST_SECRET: randomBytes(32).toString('hex'),
    DATABASE_ADMIN_URL: postgres.url(),
    DATABASE_URL: postgres.url().replace('postgres@', 'toast_app@'),
  };
  await run(['migrate'], environment);
  const facts = join(directory, 'demo.json');
  await run(['seed', '--out', facts], environment);
  const { restaurants } = JSON.parse(readFileSync(facts, 'utf8')) as { restaurants: DemoRestaurant[] };
  const server = spawn(process.execPath, [main, 'serve'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await untilHealthy(url, server);
  return {
    url,
    restaurants,
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function run(command: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [main, ...command], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`backend ${command[0]} ended with ${code}`);
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the backend did not become ready');
}

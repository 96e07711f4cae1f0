import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, isFree } from './ports.ts';
import { removeDataDirectory } from './postgres/data-directory.ts';
import { stopLeftover } from './postgres/leftover.ts';
import { startPostgres } from './postgres.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function dataDirectory(): string {
  // mkdtemp closes the directory to everybody else, so that, as root, the data has to live elsewhere: tested along.
  const parent = mkdtempSync(join(tmpdir(), 'toast-local-'));
  cleanups.push(async () => {
    await stopLeftover(join(parent, 'postgres'));
    removeDataDirectory(join(parent, 'postgres'));
    rmSync(parent, { recursive: true });
  });
  return join(parent, 'postgres');
}

/** Starts a server in a process of its own, so that the process can be killed; resolves with the two process ids. */
async function launchElsewhere(dataDir: string, port: number): Promise<{ launcher: number; server: number }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, port: ${port}, durable: true });
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanups.push(async () => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await gone;
  });
  await once(child.stdout, 'data');
  return {
    launcher: child.pid ?? 0,
    server: Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]),
  };
}

describe('the embedded PostgreSQL', () => {
  it('starts, stops, and keeps its data when it is durable', async () => {
    const options = { dataDir: dataDirectory(), port: await freePort(), durable: true };
    const first = await startPostgres(options);
    expect(first.url()).toMatch(
      new RegExp(`^postgres://postgres:[\\w-]{32}@127.0.0.1:${options.port}/toast$`),
    );
    expect(await isFree(options.port)).toBe(false);
    await first.stop();
    expect(await isFree(options.port)).toBe(true);
    expect(existsSync(join(options.dataDir, 'PG_VERSION'))).toBe(true);
    await (await startPostgres(options)).stop();
  });

  it('leaves nothing behind when it is not durable', async () => {
    const options = { dataDir: dataDirectory(), port: await freePort(), durable: false };
    const server = await startPostgres(options);
    await server.stop();
    expect(existsSync(options.dataDir)).toBe(false);
  });

  it('names the taken port and the variable that moves it', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    cleanups.push(() => void squatter.close());
    const address = squatter.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await expect(startPostgres({ dataDir: dataDirectory(), port, durable: false })).rejects.toMatchObject({
      message: `port ${port} (database) is already in use`,
      advice: expect.stringContaining('TOAST_DB_PORT='),
    });
  });

  it('does not take the database away from a launcher that lives', async () => {
    const dataDir = dataDirectory();
    const { launcher } = await launchElsewhere(dataDir, await freePort());
    await expect(startPostgres({ dataDir, port: await freePort(), durable: true })).rejects.toMatchObject({
      message: expect.stringContaining(`process ${launcher}`),
    });
  });

  it('stops with its launcher, also when that one is killed, and starts again on the same data', async () => {
    const dataDir = dataDirectory();
    const port = await freePort();
    const { launcher } = await launchElsewhere(dataDir, port);
    process.kill(launcher, 'SIGKILL');
    const again = await startPostgres({ dataDir, port, durable: true });
    await again.stop();
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startToy } from './bed.ts';

const main = join(import.meta.dirname, '../src/main.ts');
const scratch = () => mkdtempSync(join(tmpdir(), 'toast-prober-'));
const settingsIn = (directory: string, settings: object) => {
  const file = join(directory, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  return file;
};

describe('the prober as a program', () => {
  it('writes what nginx needs to begin, and ends', () => {
    const directory = scratch();
    const servers = [{ address: '10.0.0.1:1', line: '10.0.0.1:1 backup' }];
    const file = settingsIn(directory, { directory, upstreams: { api: { path: '/', servers } } });
    const { status, stderr } = spawnSync(process.execPath, [main, 'begin', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(directory, 'api.conf'), 'utf8')).toBe('server 10.0.0.1:1 backup;\n');
  });

  it('watches until it is told to leave, and leaves in good order', async () => {
    const directory = scratch();
    const [well, ill] = await Promise.all([startToy(), startToy()]);
    ill.status = 503;
    const upstreams = { api: { path: '/readyz', servers: [well, ill] } };
    const file = settingsIn(directory, { directory, everyMs: 20, upstreams });
    const child = spawn(process.execPath, [main, 'watch', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(line.toString())).toMatchObject({ message: `api ${ill.address} is down` });
    const ended = once(child, 'exit');
    await expect
      .poll(() => readFileSync(join(directory, 'api.conf'), 'utf8'))
      .toContain(`server ${ill.line} down;`);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await Promise.all([well.close(), ill.close()]);
  });

  it.each([
    ['no directory', { upstreams: {} }, 'directory is not a text'],
    ['an upstream without servers', { upstreams: { api: { path: '/', servers: [] } } }, 'api has no servers'],
    [
      'a line that would say more to nginx',
      { upstreams: { api: { path: '/', servers: [{ address: 'a:1', line: 'a:1; } http {' }] } } },
      'holds more than words',
    ],
    ['a number that is none', { directory: '/nowhere', everyMs: 'often', upstreams: {} }, 'everyMs'],
  ])('refuses settings with %s', (_what, settings, complaint) => {
    const file = settingsIn(scratch(), settings);
    const { status, stderr } = spawnSync(process.execPath, [main, 'watch', file], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain(complaint);
  });
});

import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';
import { type Program, startProgram } from '@toast/local/program';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { type Link, writeConfig } from '../commands/link.ts';
import { run } from '../commands/run.ts';
import { until } from '../commands/until.ts';
import type { Bed } from './bed.ts';
import { programs, serverOwner } from './programs.ts';

/** A backend's host as far as its database goes: the real pgbouncer with the product's settings, and what leads it. */
export type BedLink = {
  /** For the backend. */
  readonly url: string;
  readonly link: Link;
  stop(): Promise<void>;
};

const follower = join(import.meta.dirname, '../commands/link-main.ts');

/** `onLine` hears what the follower says. */
export async function startLink(
  bed: Bed,
  password: string,
  onLine: (line: string) => void = () => {},
): Promise<BedLink> {
  const owner = serverOwner();
  const home = join(bed.directory, 'backend');
  mkdirSync(home);
  const at = (file: string) => join(home, file);
  const port = await freePort();
  const { databases, pgbouncer } = bed.rendered.pgbouncer;
  const settings = {
    ...pgbouncer,
    listen_port: port,
    unix_socket_dir: home,
    auth_file: at('users'),
    logfile: at('log'),
    pidfile: at('pid'),
  };
  const section = (name: string, values: object) =>
    `[${name}]\n${Object.entries(values)
      .map(([key, value]) => `${key} = ${String(value)}\n`)
      .join('')}`;
  writeFileSync(at('template.ini'), section('databases', databases) + section('pgbouncer', settings));
  writeFileSync(at('users'), `"toast_app" "${password}"\n`);
  writeFileSync(at('passwords'), `*:*:*:toast_app:${password}\n`, { mode: 0o600 });
  const link: Link = {
    ...bed.rendered.link,
    passwords: at('passwords'),
    template: at('template.ini'),
    config: at('pgbouncer.ini'),
    console: `host=${home} port=${port} user=pgbouncer dbname=pgbouncer`,
    programs: programs(),
  };
  writeFileSync(at('link.json'), JSON.stringify(link));
  writeConfig(link);
  if (owner !== undefined)
    for (const file of ['.', 'users', 'passwords', 'pgbouncer.ini', 'pgbouncer.ini.leads-to'])
      chownSync(at(file), owner.uid, owner.gid);
  const as = (words: readonly string[]): Program => {
    const [program = '', ...args] = [...(owner?.as ?? []), ...words];
    return startProgram({
      name: 'link',
      program,
      args,
      cwd: '/',
      env: { ...process.env, TOAST_DATABASE_LINK: at('link.json') },
      onLine,
    });
  };
  const pooler = as([findSystemProgram('pgbouncer') ?? 'pgbouncer', '--quiet', at('pgbouncer.ini')]);
  const ready = [join(programs(), 'pg_isready'), '--quiet', '--host=127.0.0.1', `--port=${port}`];
  await until('pgbouncer answers', 10, async () => (await run(ready)).code === 0);
  const following = as([process.execPath, follower, 'follow']);
  return {
    url: `postgres://toast_app:${password}@127.0.0.1:${port}/toast`,
    link,
    stop: async () => {
      await Promise.all([following.stop(), pooler.stop()]);
    },
  };
}

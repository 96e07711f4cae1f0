import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findSystemProgram } from '@toast/local/test/system-programs';

/** Where the system's PostgreSQL and its tools are. */
export const programs = (): string => {
  const found = findSystemProgram('pg_ctl');
  return found === undefined ? '/nowhere' : dirname(realpathSync(found));
};

/** Whether that PostgreSQL brings Citus; nothing here ever builds or fetches it. */
export const hasCitus = (): boolean => existsSync(join(programs(), '../lib/citus.so'));

/** Whom the servers run as when we are root, whom PostgreSQL refuses; it lets its own superuser in by the account's name. */
export type Owner = { readonly uid: number; readonly gid: number; readonly as: readonly string[] };

export function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g'), as: ['runuser', '-u', 'postgres', '--'] };
}

import { spawnSync } from 'node:child_process';
import type { Report } from '../report.ts';
import { installFromDebian } from './debian.ts';

const programs = ['redis-server', 'valkey-server'];
const isThere = (): boolean => programs.some((name) => spawnSync(name, ['--version']).status === 0);

/** Sees to it that there is a Redis or a Valkey for the tests of the bus; says what is skipped where there is none. */
export async function seekRedis(report: Report, signal: AbortSignal): Promise<void> {
  if (isThere()) return;
  await report.step('get a Redis for the tests of the bus', () => installFromDebian('redis-server', signal));
  if (isThere()) return;
  report.say('the bus over Redis is not tried: there is no redis-server and no valkey-server');
  report.say('on Debian: apt-get install --no-install-recommends redis-server');
}

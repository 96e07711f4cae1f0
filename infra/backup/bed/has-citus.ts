import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findSystemProgram } from '@toast/local/test/system-programs';

/** Whether the servers that the tests start can preload Citus; no package of Debian brings it. */
export function hasCitus(): boolean {
  const program = findSystemProgram('pg_ctl');
  return program !== undefined && existsSync(join(dirname(realpathSync(program)), '../lib/citus.so'));
}

import { spawnSync } from 'node:child_process';
import { findSystemProgram } from '@toast/local/test/system-programs';

/** Runs promtool. @returns what it said, and whether it was content */
export function promtool(...args: string[]): { ok: boolean; said: string } {
  const program = findSystemProgram('promtool') ?? 'promtool';
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { ok: status === 0, said: `${stdout}${stderr}` };
}

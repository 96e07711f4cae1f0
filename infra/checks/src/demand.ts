import { findSystemProgram, howToInstall, type SystemProgram } from '@toast/local/test/system-programs';
import { beforeEach } from 'vitest';

/**
 * Every test of this file needs these programs. Where one is missing its tests are skipped with the reason and the command that
 * brings it; in CI, where nobody reads reasons, they fail.
 */
export function demand(...programs: SystemProgram[]): boolean {
  const missing = programs.filter((name) => findSystemProgram(name) === undefined);
  const how = missing.map((name) => `there is no ${name}: ${howToInstall(name)}`).join('; ');
  beforeEach((context) => {
    if (missing.length === 0) return;
    if (process.env['CI'] === 'true') throw new Error(how);
    context.skip(how);
  });
  return missing.length === 0;
}

import { findSystemProgram, howToInstall, type SystemProgram } from '@toast/local/test/system-programs';

/** What the whole topology needs and no package of the registry brings. */
const needed: readonly SystemProgram[] = ['nginx', 'nix-instantiate', 'openssl'];

/** What is missing here, and the command that brings it; undefined where nothing is. */
export function stackLacks(): string | undefined {
  const missing = needed.filter((name) => findSystemProgram(name) === undefined);
  if (missing.length === 0) return undefined;
  return missing.map((name) => `there is no ${name}: ${howToInstall(name)}`).join('; ');
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '@toast/local/root';
import { findSystemProgram } from '@toast/local/test/system-programs';

/** Nix said no; `message` is what it said. */
export class NixRefusal extends Error {}

/**
 * The value of a Nix expression as JSON. `given` are strings that it may use by name; `infra` is the path of this repository's
 * folder infra. Nothing is built and nothing fetched: Nix' store is an empty directory that goes away again.
 */
export function evaluate(expression: string, given: Record<string, string> = {}): unknown {
  const scratch = mkdtempSync(join(tmpdir(), 'toast-nix-'));
  try {
    const all = { infra: inRoot('infra'), ...given };
    const names = Object.keys(all).join(', ');
    const args = Object.entries(all).flatMap(([name, value]) => ['--argstr', name, value]);
    const printed = run(
      scratch,
      ['--eval', '--strict', '--json', '-E', `{ ${names} }: ${expression}`, ...args],
      1 << 26,
    );
    return JSON.parse(printed);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Reads files without evaluating them. @throws NixRefusal with the place of the mistake */
export function parse(...files: string[]): void {
  const scratch = mkdtempSync(join(tmpdir(), 'toast-nix-'));
  try {
    run(scratch, ['--parse', ...files], 1 << 26);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(scratch: string, args: string[], maxBuffer: number): string {
  const places = Object.fromEntries(
    ['STORE', 'STATE', 'LOG', 'CONF'].map((name) => [`NIX_${name}_DIR`, join(scratch, name.toLowerCase())]),
  );
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  try {
    return execFileSync(findSystemProgram('nix-instantiate') ?? 'nix-instantiate', args, {
      encoding: 'utf8',
      maxBuffer,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...places },
    });
  } catch (error) {
    throw new NixRefusal(stderrOf(error), { cause: error });
  }
}

function stderrOf(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  return said.replaceAll(/^warning: .*nixbld.*\n/gm, '').trim() || String(error);
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { findSystemProgram, howToInstall } from '@toast/local/test/system-programs';
import { golden, goldenFile } from './golden.ts';
import { evaluateHosts } from './hosts.ts';

// What the modules make of each host, written down to be read in review.
if (findSystemProgram('nix-instantiate') === undefined) {
  process.stdout.write(`left as it is: there is no nix-instantiate: ${howToInstall('nix-instantiate')}\n`);
} else {
  const files = golden(evaluateHosts());
  mkdirSync(goldenFile('.'), { recursive: true });
  for (const name of readdirSync(goldenFile('.'))) if (!files.has(name)) rmSync(goldenFile(name));
  for (const [name, text] of files) writeFileSync(goldenFile(name), text);
}

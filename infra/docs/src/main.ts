import { join, resolve } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { buildSite } from './build.ts';

// The documentation as a site of plain files: `main.ts [FOLDER]`, infra/docs/out unless told otherwise. Needs no network.
const out = resolve(argv[2] ?? join(import.meta.dirname, '../out'));
const { pages, dead } = buildSite(out);
stdout.write(`${pages.length} pages in ${out}\n`);
if (dead.length > 0) {
  stderr.write(`These links lead to nothing:\n${dead.join('\n')}\n`);
  process.exitCode = 1;
}

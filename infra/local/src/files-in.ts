import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Made by tools, not written by us. */
const MADE = new Set([
  'node_modules',
  '.next',
  '.turbo',
  'coverage',
  'test-results',
  'next-env.d.ts',
  'tsconfig.tsbuildinfo',
]);

/** Every source file below `folder`, always in the same order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

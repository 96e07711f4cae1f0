import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from './hosts.ts';

const directory = join(import.meta.dirname, '../golden');

/** What is committed of what the modules make: by file name. */
export function golden(hosts: Record<string, Facts>): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, facts] of Object.entries(hosts)) {
    const { nginx, ...rest } = facts;
    const shown =
      nginx === null ? rest : { ...rest, nginx: { ...nginx, httpConfig: 'ingress-east.gen.conf' } };
    files.set(`${name}.gen.json`, `${JSON.stringify(shown, readably, 1)}\n`);
    // The ingresses differ in addresses only; one is enough to read.
    if (nginx !== null && name === 'ingress-east') files.set('ingress-east.gen.conf', nginx.httpConfig);
  }
  return files;
}

/** What is committed now. */
export const committed = (): Map<string, string> =>
  new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));

export const goldenFile = (name: string): string => join(directory, name);

/** Texts of several lines as lists of lines, so that a change shows as one; and names in order, whoever read them. */
function readably(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\n')) return value.split('\n');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
